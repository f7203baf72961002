package org.comity.exchange.reason;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.comity.exchange.matching.balanced.Balanced;
import org.comity.exchange.matching.balanced.Certificate;
import org.comity.exchange.matching.document.Reading;
import org.comity.exchange.matching.file.Claim;
import org.comity.exchange.matching.file.ClaimReader;
import org.comity.exchange.matching.file.MatchingFile;
import org.comity.exchange.matching.file.Round;
import org.comity.exchange.matching.groups.Seated;
import org.comity.exchange.matching.groups.SeatingGroups;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.PriorityClass;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.reasons.Applications;
import org.comity.exchange.matching.reasons.Explaining;
import org.comity.exchange.matching.reasons.Reasoning;
import org.comity.exchange.matching.reasons.Retracing;
import org.comity.exchange.outcome.Outcome.Files;

/// A round that has run, read from the files that were kept of it.
///
/// @param seated with its groups where they are
/// @param method by which it was matched
/// @param certificate without a proof unless it was balanced
/// @param officers indexes in the instance by pseudonyms
/// @param places indexes in the instance by ids
public record KeptRound(
        Seated seated,
        Applications applications,
        Matching matching,
        Method method,
        Certificate certificate,
        Map<String, Integer> officers,
        Map<String, Integer> places) {

    public KeptRound {
        officers = Map.copyOf(officers);
        places = Map.copyOf(places);
    }

    /// @throws IllegalStateException when they are not what the round wrote
    public static KeptRound read(Files files) {
        try {
            Round round = taken(MatchingFile.readRound(bytes(files.round())));
            Claim claim = taken(ClaimReader.read(bytes(files.result()), round.instance()));
            Method method = method(claim);
            Seated seated =
                    SeatingGroups.seat(round.instance(), method.mechanism().limit());
            Instance instance = seated.instance();
            return new KeptRound(
                    seated,
                    round.applications(),
                    claim.matching(),
                    method,
                    claim.certificate(),
                    indexes(instance.officers().stream().map(each -> each.id()).toList()),
                    indexes(instance.places().stream().map(each -> each.id()).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same of a round whose result has the certificate of the balanced matching; empty for other mechanisms.
    ///
    /// @throws IllegalStateException when they are not what the round wrote
    public static Optional<KeptRound> balanced(Files files) {
        KeptRound kept = read(files);
        return kept.method().mechanism() == Mechanism.BALANCED ? Optional.of(kept) : Optional.empty();
    }

    /// What was matched, its groups where they are.
    public Instance instance() {
        return seated.instance();
    }

    private static Method method(Claim claim) {
        Mechanism mechanism = Mechanism.of(claim.mechanism()).orElseThrow();
        return mechanism == Mechanism.SWAPS ? Method.swaps(claim.aims().orElseThrow()) : Method.usual(mechanism);
    }

    /// @throws IllegalStateException when another mechanism matched it
    public Balanced balanced() {
        if (method.mechanism() != Mechanism.BALANCED) {
            throw new IllegalStateException("The round was matched by %s.".formatted(method.named()));
        }
        return new Balanced(matching, TierValue.of(instance(), matching), certificate);
    }

    /// Whether it counted whom hosts prefer.
    public boolean prioritizes() {
        return method.mechanism().prioritizes(instance().policy().tiers());
    }

    /// Which criteria of the host of a place those meet who ranked it and whom it takes, in the order of the file.
    ///
    /// @param place index of one whose host prefers somebody, in a round that counts it
    /// @param whose of which officers, by their indexes
    public List<PriorityClass> classes(int place, IntPredicate whose) {
        Pairs pairs = seated.before().pairs();
        List<PriorityClass> classes = new ArrayList<>();
        for (int pair = 0; pair < pairs.count(); pair++) {
            if (pairs.place(pair) == place && whose.test(pairs.officer(pair))) {
                classes.add(PriorityClass.of(pairs.priority(pair)));
            }
        }
        return classes;
    }

    Reasoning reasoning() {
        return method.mechanism() == Mechanism.BALANCED
                ? new Explaining(seated, applications, balanced())
                : new Retracing(seated, applications, matching, method);
    }

    /// The index of an officer; empty when she is not in it.
    public OptionalInt officer(String pseudonym) {
        return index(officers, pseudonym);
    }

    /// The index of a place; empty when it is not in it.
    public OptionalInt place(String id) {
        return index(places, id);
    }

    private static OptionalInt index(Map<String, Integer> indexes, String id) {
        Integer at = indexes.get(id);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    private static Map<String, Integer> indexes(List<String> ids) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int at = 0; at < ids.size(); at++) {
            indexes.put(ids.get(at), at);
        }
        return indexes;
    }

    private static InputStream bytes(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T taken(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T value) -> value;
            case Reading.Refused<T> refused ->
                throw new IllegalStateException("A file that was kept cannot be read: " + refused.first());
        };
    }
}
