package org.redress.console.view;

/**
 * A link that was just made: shown this once.
 *
 * @param address as the customer opens it
 * @param qr the same to be photographed
 */
public record NewLink(String number, String back, String address, QrPath qr, String until, boolean survey) {}
