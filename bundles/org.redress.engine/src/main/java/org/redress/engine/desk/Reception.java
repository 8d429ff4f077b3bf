package org.redress.engine.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.casework.Registration.CustomerData;
import org.redress.api.customer.Customer;
import org.redress.engine.action.CaseAction;
import org.redress.engine.action.Input;
import org.redress.engine.action.Naming;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.intake.RegistrationCheck;
import org.redress.store.port.CaseStore;

/** Tells who a customer is from what people say: a known one, completed, or a new one. */
final class Reception {

    private final CaseStore store;

    Reception(CaseStore store) {
        this.store = store;
    }

    /** The customer of a complaint that comes in. */
    Customer of(CustomerData said) {
        CustomerData given = plain(said);
        return known(given.phone(), given.memberNo(), given.memberNo())
                .map(old -> completed(old, given))
                .orElseGet(() -> fresh(given));
    }

    /** The action for the customer whom it means, when it names any. */
    CaseAction ready(Snapshot snapshot, CaseAction action, Input input) {
        return action instanceof Naming naming
                ? naming.said(input)
                        .map(said -> naming.meaning(corrected(snapshot, plain(said))))
                        .orElse(action)
                : action;
    }

    /**
     * Who it is by what is known and said together. A phone or number that somebody else is known by makes it them. Where
     * this case turns out to be of somebody new, a customer whom other cases share stays as those know them.
     */
    private Customer corrected(Snapshot snapshot, CustomerData said) {
        UUID id = snapshot.file().intake().customer();
        Customer now = snapshot.customer()
                .person()
                .orElseGet(
                        () -> new Customer(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        Optional<String> memberNo =
                said.memberNo().filter(number -> !now.memberNo().equals(Optional.of(number)));
        // A phone changes hands within a family; whose member number stays is the same person.
        boolean sameMember = now.memberNo().isPresent() && memberNo.isEmpty();
        Optional<String> phone =
                said.phone().filter(number -> !sameMember && !now.phone().equals(Optional.of(number)));
        Customer wanted = completed(now, said);
        Optional<Customer> other = known(phone, memberNo, wanted.memberNo())
                .filter(found -> !found.id().equals(id));
        boolean shared = store.hasOtherCase(id, snapshot.file().id());
        if (other.isPresent()) {
            return completed(shared ? other.get() : completed(other.get(), data(now)), said);
        }
        boolean anotherPerson = phone.isPresent() && now.phone().isPresent()
                || memberNo.isPresent() && now.memberNo().isPresent();
        return anotherPerson && shared ? fresh(data(wanted)) : wanted;
    }

    /** By number, else by phone; nobody who is known by another number than the customer has. */
    private Optional<Customer> known(Optional<String> phone, Optional<String> memberNo, Optional<String> number) {
        return phone.isEmpty() && memberNo.isEmpty()
                ? Optional.empty()
                : store.sameCustomer(phone, memberNo)
                        .filter(found -> number.isEmpty()
                                || found.memberNo().isEmpty()
                                || found.memberNo().equals(number));
    }

    private static Customer completed(Customer old, CustomerData said) {
        return new Customer(
                old.id(),
                said.name().or(old::name),
                said.phone().or(old::phone),
                said.memberNo().or(old::memberNo),
                said.wechat().or(old::wechat));
    }

    private static CustomerData data(Customer customer) {
        return new CustomerData(customer.name(), customer.phone(), customer.memberNo(), customer.wechat());
    }

    private static Customer fresh(CustomerData said) {
        return new Customer(
                UuidCreator.getTimeOrderedEpoch(), said.name(), said.phone(), said.memberNo(), said.wechat());
    }

    private static CustomerData plain(CustomerData said) {
        return new CustomerData(
                said.name(),
                said.phone().map(RegistrationCheck::digits).filter(digits -> !digits.isEmpty()),
                said.memberNo(),
                said.wechat());
    }
}
