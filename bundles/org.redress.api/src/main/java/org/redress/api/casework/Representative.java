package org.redress.api.casework;

/** Somebody who complains on behalf of the customer. */
public record Representative(String name, String phone, String relation) {}
