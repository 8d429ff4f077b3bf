package org.redress.security.signin;

import org.redress.api.text.Text;

/** A short span of time in words. */
final class TimeLeft {

    private TimeLeft() {}

    static Text of(long number, boolean minutes) {
        String one = minutes ? " minute" : " second";
        return Text.of(number + (minutes ? " 分钟" : " 秒"), number + one + (number == 1 ? "" : "s"));
    }
}
