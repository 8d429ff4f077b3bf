package org.redress.console.web;

/**
 * What holds for the whole console.
 *
 * @param demo whether pages say that the data are made up
 * @param secure whether people reach it by https, so that cookies are sent that way only
 */
public record Site(boolean demo, boolean secure) {

    public static Site of(boolean demo, String publicUrl) {
        return new Site(demo, publicUrl.startsWith("https://"));
    }
}
