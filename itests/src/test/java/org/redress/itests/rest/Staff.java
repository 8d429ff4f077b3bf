package org.redress.itests.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.itests.node.RedressNode;

/** The demonstration's people on one node, each signed in once. */
public final class Staff {

    public static final String PASSWORD = "redress-demo";

    private final RedressNode node;
    private final Map<String, RestClient> signedIn = new ConcurrentHashMap<>();

    public Staff(RedressNode node) {
        this.node = node;
    }

    public RestClient as(String username) {
        return signedIn.computeIfAbsent(username, name -> nobody().signIn(name, PASSWORD));
    }

    public RestClient nobody() {
        return RestClient.nobody(node);
    }

    public RedressNode node() {
        return node;
    }
}
