package org.redress.engine.action;

import java.util.Optional;
import org.redress.api.casework.Registration.CustomerData;
import org.redress.api.customer.Customer;

/**
 * An action that may say who the customer is. When everything else is decided the chain looks up whom that means, and applies
 * the action that comes back from {@link #meaning}.
 */
public interface Naming extends CaseAction {

    /** What was said; called after {@link #check}. Empty where nothing was. */
    Optional<CustomerData> said(Input input);

    /** The same action, for this customer: the one that the case has, another known one, or a new one. */
    CaseAction meaning(Customer customer);
}
