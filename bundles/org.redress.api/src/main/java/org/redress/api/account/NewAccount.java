package org.redress.api.account;

/**
 * An account whose password has to be set.
 *
 * @param oneTimeCode shown once to the administrator, who passes it on; valid for 48 hours
 */
public record NewAccount(Account account, String oneTimeCode) {

    /** Without the code: whatever prints this ends in a log. */
    @Override
    public String toString() {
        return "NewAccount[" + account.username() + "]";
    }
}
