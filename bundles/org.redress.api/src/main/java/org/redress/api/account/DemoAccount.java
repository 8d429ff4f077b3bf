package org.redress.api.account;

import java.util.List;

/** An account of the demonstration, made only on a node in demo mode. */
public record DemoAccount(String username, String displayName, List<Grant> grants) {
    public DemoAccount {
        grants = List.copyOf(grants);
    }
}
