package org.redress.api.customer;

import java.util.Optional;
import java.util.UUID;

/**
 * A person who complains or on whose behalf it is done. Personal data: never in logs, history holds commitments only.
 *
 * @param phone digits only, with optional leading {@code +}
 */
public record Customer(
        UUID id, Optional<String> name, Optional<String> phone, Optional<String> memberNo, Optional<String> wechat) {}
