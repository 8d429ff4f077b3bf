package org.redress.console.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Style sheets, scripts and icons, under a path that changes with their content, so that browsers keep them. */
@Path("assets/{version}/{name}")
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "tabler.min.css", "text/css; charset=utf-8",
            "tokens.css", "text/css; charset=utf-8",
            "console.css", "text/css; charset=utf-8",
            "pages.css", "text/css; charset=utf-8",
            "matrix.css", "text/css; charset=utf-8",
            "htmx.min.js", "text/javascript; charset=utf-8",
            "console.js", "text/javascript; charset=utf-8",
            "pages.js", "text/javascript; charset=utf-8",
            "matrix.js", "text/javascript; charset=utf-8",
            "icons.svg", "image/svg+xml");

    private record Asset(byte[] plain, byte[] gzipped, String type, EntityTag tag) {}

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String version;

    public Assets() {
        MessageDigest all = sha();
        new TreeMap<>(TYPES).forEach((name, type) -> {
            byte[] plain = read(name);
            all.update(plain);
            String tag = HexFormat.of().formatHex(sha().digest(plain), 0, 8);
            assets.put(name, new Asset(plain, read(name + ".gz"), type, new EntityTag(tag)));
        });
        this.version = HexFormat.of().formatHex(all.digest(), 0, 6);
    }

    /** Where pages find them: {@code /assets/1f2e…}. */
    public String path() {
        return "/assets/" + version;
    }

    @GET
    public Response get(@PathParam("name") String name, @Context HttpHeaders headers, @Context Request request) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new NotFoundException();
        }
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(asset.tag());
        Response.ResponseBuilder answer = unchanged;
        if (unchanged == null) {
            String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
            boolean gzip = accepted != null && accepted.contains("gzip");
            answer = Response.ok(gzip ? asset.gzipped() : asset.plain()).type(asset.type());
            if (gzip) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        return answer.tag(asset.tag())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("asset " + name + " was not built into the bundle");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
