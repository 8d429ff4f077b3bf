package org.redress.engine.desk;

import java.lang.annotation.Annotation;
import org.redress.api.account.Accounts;
import org.redress.api.casework.CaseDesk;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.procedure.Procedure;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/**
 * A house that works by the pack it is given, on the real engine and a store in memory: the chain has one person for each
 * role that the pack declares, {@code role.<code>}. For the test kit.
 */
public final class AnyHouse {

    private final Clinic clinic;

    public AnyHouse(Procedure pack) {
        clinic = new Clinic(pack);
        clinic.accounts.clear();
        pack.roles().keySet().forEach(role -> clinic.staff("role." + role, role, role, "lanhu"));
    }

    public CaseDesk desk() {
        return clinic.desk;
    }

    public EvidenceVault vault() {
        return new StoredEvidenceVault(clinic.workshop, clinic.vault, new StoredEvidenceVault.Config() {
            @Override
            public int maxMegabytes() {
                return 1;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return StoredEvidenceVault.Config.class;
            }
        });
    }

    public Accounts accounts() {
        return clinic.directory();
    }

    public Units units() {
        return clinic.organisation();
    }

    public BusinessClock clock() {
        return clinic.clock();
    }

    public Unit branch() {
        return units().find(Clinic.BRANCH).orElseThrow();
    }
}
