package org.comity.exchange.placement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.comity.exchange.Office;
import org.comity.exchange.consent.Party;
import org.comity.exchange.naming.Names;
import org.comity.exchange.placement.agreement.Agreement;
import org.comity.exchange.placement.agreement.Agreement.Block;
import org.comity.exchange.placement.agreement.Agreement.Clause;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.platform.organisation.Organisations;

/// Words agreements in two of the languages of the interface. What the host office wrote stands in its own words.
@Singleton
public final class WordingAgreements {

    private final Messages messages;
    private final Organisations organisations;

    @Inject
    public WordingAgreements(Messages messages, Organisations organisations) {
        this.messages = messages;
        this.organisations = organisations;
    }

    Agreement of(Agreed agreed, InterfaceLanguage first, InterfaceLanguage second) {
        List<Localizer> both = List.of(new Localizer(messages, first), new Localizer(messages, second));
        return new Agreement(
                List.of(first.tag(), second.tag()),
                each(both, localizer -> localizer.text("placement.agreement")),
                each(both, localizer -> localizer.text("placement.agreement.preamble")),
                clauses(agreed, both),
                blocks(agreed, both),
                new Agreement.Code(
                        agreed.code().value(),
                        each(both, localizer -> localizer.text("placement.agreement.code")),
                        each(both, localizer -> localizer.text("placement.agreement.transcribed"))));
    }

    private List<Clause> clauses(Agreed agreed, List<Localizer> both) {
        var terms = agreed.terms();
        List<Clause> clauses = new ArrayList<>();
        clauses.add(
                clause(both, "placement.officer", localizer -> agreed.officer().name()));
        clauses.add(clause(both, "placement.home", localizer -> office(agreed.home(), localizer)));
        clauses.add(clause(both, "placement.host", localizer -> office(agreed.host(), localizer)));
        clauses.add(common(both, "placement.unit", terms.unit()));
        clauses.add(clause(
                both,
                "placement.stay",
                localizer -> localizer.text(
                        "round.window.range",
                        "from",
                        localizer.date(terms.stay().from()),
                        "to",
                        localizer.date(terms.stay().to()))));
        clauses.add(clause(
                both,
                "placement.kind",
                localizer -> localizer.text(
                        "round.format." + agreed.round().terms().format().code())));
        clauses.add(common(both, "placement.may", terms.guest().may()));
        clauses.add(common(both, "placement.may-not", terms.guest().mayNot()));
        terms.guest().basis().instrument().ifPresent(id -> clauses.add(common(both, "placement.instrument", id)));
        terms.guest().basis().words().ifPresent(words -> clauses.add(common(both, "placement.basis", words)));
        if (!terms.guest().support().isEmpty()) {
            clauses.add(common(both, "placement.support", terms.guest().support()));
        }
        clauses.add(clause(
                both,
                "release.pass-on",
                localizer -> localizer.text(
                        agreed.release().passOn() ? "release.pass-on.allowed" : "release.pass-on.refused")));
        for (Party office : List.of(Party.HOME, Party.HOST)) {
            agreed.release()
                    .namedBy(office)
                    .ifPresent(last -> clauses.add(
                            clause(both, "release.until." + office.code(), localizer -> localizer.date(last))));
        }
        clauses.add(clause(both, "release.in-force", localizer -> localizer.text("release.in-force.says")));
        return clauses;
    }

    private List<Block> blocks(Agreed agreed, List<Localizer> both) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(block(both, localizer -> signs(agreed.home(), "placement.home", localizer)));
        blocks.add(block(both, localizer -> signs(agreed.host(), "placement.host", localizer)));
        for (Done done : agreed.done()) {
            if (done.step() == Step.CLEARANCE_NEEDED) {
                Office office = done.party() == Party.HOME ? agreed.home() : agreed.host();
                blocks.add(block(
                        both,
                        localizer -> localizer.text(
                                "placement.agreement.clearance", "jurisdiction", jurisdiction(office, localizer))));
            }
        }
        return blocks;
    }

    private Block block(List<Localizer> both, Function<Localizer, String> who) {
        return new Block(
                each(both, who),
                List.of(
                        each(both, localizer -> localizer.text("placement.agreement.name")),
                        each(both, localizer -> localizer.text("placement.agreement.date")),
                        each(both, localizer -> localizer.text("placement.agreement.signature"))));
    }

    private String signs(Office office, String key, Localizer localizer) {
        return localizer.text(key) + " · " + office(office, localizer);
    }

    private String office(Office office, Localizer localizer) {
        return organisations.name(
                        office.organisation(), List.of(localizer.language().tag()))
                + localizer.text("exchange.comma")
                + jurisdiction(office, localizer);
    }

    private static String jurisdiction(Office office, Localizer localizer) {
        return Names.jurisdiction(office.jurisdiction(), localizer);
    }

    private static Clause clause(List<Localizer> both, String key, Function<Localizer, String> value) {
        List<String> values = each(both, value);
        return new Clause(
                each(both, localizer -> localizer.text(key)),
                values.getFirst().equals(values.getLast()) ? List.of(values.getFirst()) : values);
    }

    private static Clause common(List<Localizer> both, String key, String value) {
        return new Clause(each(both, localizer -> localizer.text(key)), List.of(value));
    }

    private static List<String> each(List<Localizer> both, Function<Localizer, String> text) {
        return both.stream().map(text).toList();
    }
}
