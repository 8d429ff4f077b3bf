package org.redress.manager.plan;

import java.util.List;
import org.redress.api.plugin.PlanImpact.Delivery;
import org.redress.api.plugin.PlanImpact.Objection;
import org.redress.extension.LiveVersion;
import org.redress.extension.Prospect;
import org.redress.store.port.Standing;

/**
 * What a request means.
 *
 * @param from how the things stand that it touches
 * @param to how they would stand
 * @param prospect the same for the registry to look ahead
 * @param leaving what would not be deployed any more
 * @param objections that show without looking ahead
 */
record Steps(
        Standing from,
        Standing to,
        Prospect prospect,
        List<Delivery> deliveries,
        List<LiveVersion> leaving,
        List<Objection> objections) {}
