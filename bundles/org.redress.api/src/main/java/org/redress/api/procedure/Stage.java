package org.redress.api.procedure;

import java.util.List;
import org.redress.api.text.Text;

/**
 * A step of the lifecycle.
 *
 * @param role who answers for it; one person is chosen from its holders
 */
public record Stage(String id, Text title, Text purpose, String role, List<TaskDecl> tasks) {
    public Stage {
        tasks = List.copyOf(tasks);
    }
}
