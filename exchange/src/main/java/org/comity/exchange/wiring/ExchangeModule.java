package org.comity.exchange.wiring;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.ApplicationApiResource;
import org.comity.exchange.application.ApplicationResource;
import org.comity.exchange.application.NominationResource;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.briefing.BriefingApiResource;
import org.comity.exchange.briefing.BriefingResource;
import org.comity.exchange.cascade.CascadeApiResource;
import org.comity.exchange.cascade.CascadeResource;
import org.comity.exchange.certificate.StayCertificateApiResource;
import org.comity.exchange.certificate.StayCertificateResource;
import org.comity.exchange.consent.AnnouncementResource;
import org.comity.exchange.consent.MatchApiResource;
import org.comity.exchange.consent.MatchResource;
import org.comity.exchange.evaluation.EvaluationApiResource;
import org.comity.exchange.evaluation.EvaluationResource;
import org.comity.exchange.excuse.ExcuseApiResource;
import org.comity.exchange.excuse.ExcuseResource;
import org.comity.exchange.group.GroupApiResource;
import org.comity.exchange.group.GroupResource;
import org.comity.exchange.mailing.MailChoiceApiResource;
import org.comity.exchange.mailing.MailChoiceResource;
import org.comity.exchange.notice.NoticeApiResource;
import org.comity.exchange.notice.NoticeResource;
import org.comity.exchange.outcome.OutcomeApiResource;
import org.comity.exchange.outcome.OutcomeResource;
import org.comity.exchange.place.PlaceApiResource;
import org.comity.exchange.place.PlaceResource;
import org.comity.exchange.placement.PlacementApiResource;
import org.comity.exchange.placement.PlacementResource;
import org.comity.exchange.prematch.PrematchApiResource;
import org.comity.exchange.prematch.PrematchResource;
import org.comity.exchange.reason.ReasonsApiResource;
import org.comity.exchange.reason.ReasonsResource;
import org.comity.exchange.rematch.RematchApiResource;
import org.comity.exchange.rematch.RematchResource;
import org.comity.exchange.replacement.ReplacementApiResource;
import org.comity.exchange.replacement.ReplacementResource;
import org.comity.exchange.report.ReportApiResource;
import org.comity.exchange.report.ReportResource;
import org.comity.exchange.round.RoundApiResource;
import org.comity.exchange.round.RoundResource;
import org.comity.exchange.scenario.ScenarioApiResource;
import org.comity.exchange.scenario.ScenarioResource;
import org.comity.exchange.seat.SeatReasonsApiResource;
import org.comity.exchange.seat.SeatReasonsResource;
import org.comity.exchange.statistics.StatisticsApiResource;
import org.comity.exchange.statistics.StatisticsResource;
import org.comity.exchange.stay.DisputeApiResource;
import org.comity.exchange.stay.DisputeResource;
import org.comity.exchange.stay.StayApiResource;
import org.comity.exchange.stay.StayResource;
import org.comity.exchange.turn.BusyMapper;
import org.comity.platform.access.AccessRule;
import org.comity.platform.access.Reach;
import org.comity.platform.access.Role;
import org.comity.platform.module.AppModule;
import org.comity.platform.web.MenuEntries;
import org.comity.platform.web.MenuEntry;

/// Exchanges of personnel as a module.
@Singleton
public final class ExchangeModule implements AppModule, MenuEntries {

    private static final int AFTER_KNOWLEDGE = 30;

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public List<String> schemas() {
        return List.of("exchange");
    }

    @Override
    public List<String> messageFolders() {
        return List.of(
                "org/comity/exchange/listing",
                "org/comity/exchange/round",
                "org/comity/exchange/profile",
                "org/comity/exchange/place",
                "org/comity/exchange/priority",
                "org/comity/exchange/application",
                "org/comity/exchange/consent",
                "org/comity/exchange/notice",
                "org/comity/exchange/mailing",
                "org/comity/exchange/prematch",
                "org/comity/exchange/group",
                "org/comity/exchange/excuse",
                "org/comity/exchange/placement",
                "org/comity/exchange/briefing",
                "org/comity/exchange/reason",
                "org/comity/exchange/seat",
                "org/comity/exchange/scenario",
                "org/comity/exchange/statistics",
                "org/comity/exchange/cascade",
                "org/comity/exchange/certificate",
                "org/comity/exchange/evaluation",
                "org/comity/exchange/report",
                "org/comity/exchange/stay",
                "org/comity/exchange/exported",
                "org/comity/exchange/replacement",
                "org/comity/exchange/rematch",
                "org/comity/exchange/turn",
                "org/comity/exchange/job");
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                new AccessRule(Permissions.READ, EnumSet.allOf(Role.class), Reach.ALL),
                new AccessRule(Permissions.PROGRAMME, Set.of(Role.PUBLISHER), Reach.ORGANISATION),
                new AccessRule(Permissions.HOST, Set.of(Role.LIAISON_COORDINATOR), Reach.ORGANISATION),
                new AccessRule(Permissions.APPLY, Set.of(Role.OFFICER), Reach.OWN),
                new AccessRule(Permissions.NOMINATE, Set.of(Role.LIAISON_COORDINATOR), Reach.ORGANISATION),
                new AccessRule(Permissions.CONSENT, Set.of(Role.OFFICER, Role.LIAISON_COORDINATOR), Reach.ALL),
                new AccessRule(
                        Permissions.NEWS, Set.of(Role.OFFICER, Role.LIAISON_COORDINATOR, Role.PUBLISHER), Reach.ALL));
    }

    @Override
    public List<Class<?>> httpClasses() {
        List<Class<?>> classes = new ArrayList<>(beforeStays());
        classes.addAll(stays());
        return List.copyOf(classes);
    }

    private static List<Class<?>> beforeStays() {
        return List.of(
                RoundResource.class,
                RoundApiResource.class,
                PlaceResource.class,
                PlaceApiResource.class,
                ApplicationResource.class,
                NominationResource.class,
                ApplicationApiResource.class,
                OutcomeResource.class,
                OutcomeApiResource.class,
                MatchResource.class,
                MatchApiResource.class,
                AnnouncementResource.class,
                PrematchResource.class,
                PrematchApiResource.class,
                GroupResource.class,
                GroupApiResource.class,
                ExcuseResource.class,
                ExcuseApiResource.class,
                NoticeResource.class,
                NoticeApiResource.class,
                MailChoiceResource.class,
                MailChoiceApiResource.class,
                PlacementResource.class,
                PlacementApiResource.class,
                BriefingResource.class,
                BriefingApiResource.class,
                ReasonsResource.class,
                ReasonsApiResource.class,
                SeatReasonsResource.class,
                SeatReasonsApiResource.class,
                ScenarioResource.class,
                ScenarioApiResource.class,
                StatisticsResource.class,
                StatisticsApiResource.class);
    }

    private static List<Class<?>> stays() {
        return List.of(
                CascadeResource.class,
                CascadeApiResource.class,
                StayCertificateResource.class,
                StayCertificateApiResource.class,
                EvaluationResource.class,
                EvaluationApiResource.class,
                ReportResource.class,
                ReportApiResource.class,
                StayResource.class,
                StayApiResource.class,
                DisputeResource.class,
                DisputeApiResource.class,
                ReplacementResource.class,
                ReplacementApiResource.class,
                RematchResource.class,
                RematchApiResource.class,
                BusyMapper.class);
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(
                "exchange", "round.menu", ExchangePaths.HOME, Optional.of(Permissions.READ), AFTER_KNOWLEDGE));
    }
}
