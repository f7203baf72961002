package org.comity.knowledge.status;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Participation.Consent;
import org.comity.knowledge.Participation.Standing;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.register.Register;
import org.comity.knowledge.status.StatusPage.Dates;
import org.comity.knowledge.status.StatusPage.Row;
import org.comity.platform.language.Localizer;
import org.jspecify.annotations.Nullable;

/// Works out who stands how to an instrument on a day.
@Singleton
public final class Status {

    private final PlaceNames names;
    private final Land land;

    @Inject
    public Status(PlaceNames names, Land land) {
        this.names = names;
        this.land = land;
    }

    StatusPage page(Register register, Instrument instrument, LocalDate day, Localizer localizer) {
        Map<String, Participation> participations = register.law().participants(instrument.id());
        Set<String> codes = new LinkedHashSet<>(register.world().places().keySet());
        codes.addAll(participations.keySet());
        codes.addAll(fixed(register, instrument));
        List<Row> rows = new ArrayList<>();
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (String code : codes) {
            Row row = row(register, instrument, code, day, localizer);
            rows.add(row);
            if (row.listed()) {
                counts.merge(row.standing(), 1, Integer::sum);
            }
        }
        rows.sort(Comparator.comparing(Row::name, localizer.order()));
        return new StatusPage(
                localizer.text("status.title", "instrument", instrument.label()),
                instrument,
                day,
                rows,
                counts,
                new StatusPage.Land(
                        land.path(),
                        participations.values().stream()
                                .map(row -> row.provenance().asOf())
                                .min(Comparator.naturalOrder())
                                .map(AsOf::iso),
                        !(instrument.circle() instanceof Circle.Consenting)
                                || register.law().listed(instrument.id())));
    }

    /// Those bound by having concluded the instrument or by belonging to the organisation.
    private static List<String> fixed(Register register, Instrument instrument) {
        return switch (instrument.circle()) {
            case Circle.Consenting consenting -> List.of();
            case Circle.Parties(List<String> parties) -> parties;
            case Circle.MembersOf(String organisation) ->
                register.world().memberships().entrySet().stream()
                        .filter(entry -> Optional.ofNullable(entry.getValue().get(organisation))
                                .filter(membership -> membership.full())
                                .isPresent())
                        .map(Map.Entry::getKey)
                        .toList();
        };
    }

    private Row row(Register register, Instrument instrument, String code, LocalDate day, Localizer localizer) {
        @Nullable
        Participation participation =
                register.law().participants(instrument.id()).get(code);
        boolean fixed = fixed(register, instrument).contains(code);
        Standing standing = participation != null ? participation.on(day) : fixed ? Standing.BOUND : Standing.NONE;
        return new Row(
                code,
                names.name(code, localizer),
                standing,
                Optional.ofNullable(participation).map(row -> dates(register, row)),
                Optional.ofNullable(register.world().places().get(code)),
                participation != null || fixed);
    }

    static Dates dates(Register register, Participation row) {
        return new Dates(
                row.acts().signed(),
                row.acts().consent().map(Consent::since),
                row.acts().consent().map(Consent::action).filter(action -> !action.isEmpty()),
                row.acts().withdrawn(),
                register.citation(row.provenance().source()),
                row.provenance().asOf().iso());
    }
}
