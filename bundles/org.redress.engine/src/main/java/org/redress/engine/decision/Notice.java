package org.redress.engine.decision;

import org.redress.api.text.Text;

/** A line for somebody's inbox, before it is numbered. */
public record Notice(String recipient, String kind, Text text) {}
