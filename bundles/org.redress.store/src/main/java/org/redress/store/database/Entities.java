package org.redress.store.database;

import java.util.List;
import org.redress.store.calendar.CalendarEntity;
import org.redress.store.calendar.CalendarLogEntity;
import org.redress.store.cases.CaseEntity;
import org.redress.store.cases.CasePackEntity;
import org.redress.store.cases.ClockEntity;
import org.redress.store.cases.CustomerEntity;
import org.redress.store.cases.CustomerLinkEntity;
import org.redress.store.cases.CustomerVisitEntity;
import org.redress.store.cases.EventEntity;
import org.redress.store.cases.EvidenceUseEntity;
import org.redress.store.cases.ExcludedEntity;
import org.redress.store.cases.ImprovementCaseEntity;
import org.redress.store.cases.ImprovementEntity;
import org.redress.store.cases.IssueEntity;
import org.redress.store.cases.NotificationEntity;
import org.redress.store.cases.NumberEntity;
import org.redress.store.cases.OccurrenceEntity;
import org.redress.store.cases.PersonalValueEntity;
import org.redress.store.cases.RemedyEntity;
import org.redress.store.cases.RequestEntity;
import org.redress.store.cases.RoutineDutyEntity;
import org.redress.store.cases.VisitEntity;
import org.redress.store.cases.WatchedDutyEntity;
import org.redress.store.cases.WorkEntity;
import org.redress.store.evidence.AccessEntity;
import org.redress.store.evidence.ChunkEntity;
import org.redress.store.evidence.ContentEntity;
import org.redress.store.evidence.DigestEntity;
import org.redress.store.people.AccountEntity;
import org.redress.store.people.AdminLogEntity;
import org.redress.store.people.CodeEntity;
import org.redress.store.people.FailureEntity;
import org.redress.store.people.GrantEntity;
import org.redress.store.people.SessionEntity;
import org.redress.store.people.UnitEntity;
import org.redress.store.plugins.ActivationEntity;
import org.redress.store.plugins.ActivationLogEntity;
import org.redress.store.plugins.CaseMoveEntity;
import org.redress.store.plugins.CaseMoveLineEntity;
import org.redress.store.plugins.LeadEntity;
import org.redress.store.plugins.PackSourceEntity;
import org.redress.store.plugins.PackVersionEntity;
import org.redress.store.plugins.PlanEntity;
import org.redress.store.plugins.PlanJobEntity;
import org.redress.store.plugins.PluginFileEntity;
import org.redress.store.plugins.PurgeEntity;
import org.redress.store.plugins.QuarantineEntity;
import org.redress.store.plugins.RolloutEntity;
import org.redress.store.plugins.UploadEntity;

/** Every entity of this bundle. */
final class Entities {

    static final List<Class<?>> ALL = List.of(
            CustomerEntity.class,
            CaseEntity.class,
            CustomerLinkEntity.class,
            CustomerVisitEntity.class,
            ClockEntity.class,
            WorkEntity.class,
            ExcludedEntity.class,
            CasePackEntity.class,
            RemedyEntity.class,
            IssueEntity.class,
            EvidenceUseEntity.class,
            VisitEntity.class,
            EventEntity.class,
            PersonalValueEntity.class,
            RequestEntity.class,
            NotificationEntity.class,
            NumberEntity.class,
            UnitEntity.class,
            AccountEntity.class,
            GrantEntity.class,
            SessionEntity.class,
            FailureEntity.class,
            CodeEntity.class,
            AdminLogEntity.class,
            PackSourceEntity.class,
            PackVersionEntity.class,
            QuarantineEntity.class,
            PlanEntity.class,
            PlanJobEntity.class,
            LeadEntity.class,
            UploadEntity.class,
            PluginFileEntity.class,
            RolloutEntity.class,
            CaseMoveEntity.class,
            CaseMoveLineEntity.class,
            PurgeEntity.class,
            ActivationEntity.class,
            ActivationLogEntity.class,
            CalendarEntity.class,
            CalendarLogEntity.class,
            ImprovementEntity.class,
            ImprovementCaseEntity.class,
            OccurrenceEntity.class,
            RoutineDutyEntity.class,
            WatchedDutyEntity.class,
            ContentEntity.class,
            ChunkEntity.class,
            DigestEntity.class,
            AccessEntity.class);

    private Entities() {}
}
