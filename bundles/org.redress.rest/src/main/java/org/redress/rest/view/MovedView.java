package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many deadlines moved. */
@Schema(name = "DeadlinesMoved")
public record MovedView(int moved) {}
