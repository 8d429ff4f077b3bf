package org.redress.itests.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redress.itests.node.DemoNode;

/**
 * The tests of this class use the console in the machine's Chromium; they may take a {@link Browser}. Where there is none
 * they are skipped, and say so, but fail on a build server ({@code CI=true}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DemoNode
@ExtendWith(InBrowserExtension.class)
public @interface InBrowser {}
