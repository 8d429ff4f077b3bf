package org.redress.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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

    /** Somebody with a password of their own is there, too. */
    public void add(String username, String password) {
        signedIn.put(username, nobody().signIn(username, password));
    }

    /** What this user's inbox says about the case, oldest notice last: kinds. */
    public List<String> inbox(String username, CaseWork complaint) {
        return notices(username, complaint)
                .map(line -> line.path("kind").asText())
                .toList();
    }

    /** The whole lines of it. */
    public Stream<JsonNode> notices(String username, CaseWork complaint) {
        return as(username).get("notifications?limit=200").expect(200).items().filter(line -> line.path("caseNumber")
                .asText()
                .equals(complaint.number()));
    }

    public RestClient nobody() {
        return RestClient.nobody(node);
    }

    public RedressNode node() {
        return node;
    }
}
