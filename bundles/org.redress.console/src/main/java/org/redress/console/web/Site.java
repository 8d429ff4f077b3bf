package org.redress.console.web;

import java.util.Optional;

/**
 * What holds for the whole console.
 *
 * @param demo whether pages say that the data are made up
 * @param secure whether people reach it by https, so that cookies are sent that way only
 * @param address that people use, where one is set
 */
public record Site(boolean demo, boolean secure, Optional<String> address) {

    public static Site of(boolean demo, String publicUrl) {
        return new Site(
                demo, publicUrl.startsWith("https://"), Optional.of(publicUrl).filter(url -> !url.isBlank()));
    }
}
