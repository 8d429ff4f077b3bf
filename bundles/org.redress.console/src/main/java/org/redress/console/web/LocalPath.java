package org.redress.console.web;

import java.net.URI;
import java.util.Optional;

/** Addresses to go back to, which a stranger could have written into a link: only our own paths pass. */
public final class LocalPath {

    private static final int MAX_LENGTH = 500;

    private LocalPath() {}

    public static URI orHome(Optional<String> path) {
        return path.filter(LocalPath::ours).map(URI::create).orElse(URI.create("/"));
    }

    private static boolean ours(String path) {
        if (path.length() > MAX_LENGTH || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return false;
        }
        try {
            URI uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (java.net.URISyntaxException wrong) {
            return false;
        }
    }
}
