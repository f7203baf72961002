package org.comity.exchange.matching.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.comity.exchange.matching.balanced.Certificate;
import org.comity.exchange.matching.balanced.Proof;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.mechanism.Admission;
import org.comity.exchange.matching.mechanism.Cutoff;
import org.comity.exchange.matching.method.Grounds;
import org.comity.exchange.matching.swaps.Score;

/// Writes a result as JSON, as docs/matching-format.md describes it. The same result is the same bytes.
public final class ResultFile {

    /// What the member `format` says.
    public static final String FORMAT = "comity-matching-result-1";

    private final JsonGenerator json;
    private final Result result;
    private final Instance instance;

    private ResultFile(JsonGenerator json, Result result) {
        this.json = json;
        this.result = result;
        instance = result.instance();
    }

    /// Leaves the stream open.
    public static void write(Result result, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            // line ends do not depend on the machine
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new ResultFile(json, result).write();
            json.writeRaw('\n');
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("mechanism", result.mechanism());
        json.writeNumberField("officers", instance.officers().size());
        json.writeNumberField("placed", result.matching().placed());
        matching();
        groups();
        offices();
        tiers();
        switch (result.grounds()) {
            case Grounds.Certified(Certificate certificate) -> {
                admissions();
                certificate(certificate);
            }
            case Grounds.Thresholds(List<Cutoff> cutoffs) -> cutoffs(cutoffs);
            case Grounds.Trades(var trades) -> {
                json.writeArrayFieldStart("exchanges");
                for (var trade : trades) {
                    exchange(trade.officers(), trade.places());
                }
                json.writeEndArray();
            }
            case Grounds.Search search -> search(search);
        }
        json.writeNumberField(
                "cpuSeconds", BigDecimal.valueOf(result.cpuSeconds()).setScale(3, RoundingMode.HALF_UP));
        json.writeEndObject();
    }

    private void matching() throws IOException {
        json.writeArrayFieldStart("matching");
        for (int whose = 0; whose < instance.officers().size(); whose++) {
            int where = result.matching().of(whose);
            json.writeStartObject();
            json.writeStringField("officer", instance.officers().get(whose).id());
            if (where == Matching.NOWHERE) {
                json.writeNullField("place");
            } else {
                json.writeStringField("place", instance.places().get(where).id());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void groups() throws IOException {
        if (instance.groups().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("groups");
        for (Group group : instance.groups()) {
            json.writeStartObject();
            json.writeArrayFieldStart("officers");
            for (int officer : group.officers()) {
                json.writeString(instance.officers().get(officer).id());
            }
            json.writeEndArray();
            json.writeStringField("otherwise", group.otherwise().key());
            json.writeStringField("stand", group.stand().key());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void offices() throws IOException {
        int[] sent = new int[instance.offices().size()];
        int[] hosted = new int[sent.length];
        for (int whose = 0; whose < instance.officers().size(); whose++) {
            int where = result.matching().of(whose);
            if (where != Matching.NOWHERE) {
                sent[instance.officers().get(whose).office()]++;
                hosted[instance.places().get(where).office()]++;
            }
        }
        json.writeArrayFieldStart("offices");
        for (int each = 0; each < sent.length; each++) {
            json.writeStartObject();
            json.writeStringField("id", instance.offices().get(each).id());
            json.writeNumberField("sent", sent[each]);
            json.writeNumberField("hosted", hosted[each]);
            json.writeNumberField("balance", instance.offices().get(each).balance() + hosted[each] - sent[each]);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void tiers() throws IOException {
        json.writeArrayFieldStart("tiers");
        for (TierValue worth : result.tiers()) {
            json.writeStartObject();
            json.writeStringField("tier", worth.tier().key());
            json.writeArrayFieldStart("value");
            for (long value : worth.value()) {
                json.writeNumber(value);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void certificate(Certificate certificate) throws IOException {
        json.writeArrayFieldStart("certificate");
        for (Proof proof : certificate.proofs()) {
            json.writeStartObject();
            json.writeStringField("tier", proof.tier().key());
            json.writeNumberField("level", proof.level());
            json.writeNumberField("value", proof.value());
            json.writeArrayFieldStart("prices");
            for (long price : proof.prices()) {
                json.writeNumber(price);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void cutoffs(List<Cutoff> cutoffs) throws IOException {
        json.writeArrayFieldStart("cutoffs");
        for (int where = 0; where < cutoffs.size(); where++) {
            json.writeStartObject();
            cutoff(where, cutoffs.get(where));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void admissions() throws IOException {
        List<Admission> admissions = Admission.of(instance, result.matching());
        json.writeArrayFieldStart("cutoffs");
        for (int where = 0; where < admissions.size(); where++) {
            json.writeStartObject();
            cutoff(where, admissions.get(where).cutoff());
            json.writeNumberField("passedOver", admissions.get(where).passedOver());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void cutoff(int where, Cutoff cutoff) throws IOException {
        json.writeStringField("place", instance.places().get(where).id());
        switch (cutoff) {
            case Cutoff.Open() -> json.writeStringField("admits", "everybody");
            case Cutoff.Closed() -> json.writeStringField("admits", "nobody");
            case Cutoff.Last(int priority, int lottery) -> {
                json.writeStringField("admits", "up to");
                json.writeNumberField("priority", priority);
                json.writeNumberField("lottery", lottery);
            }
        }
    }

    private void exchange(List<Integer> officers, List<Integer> places) throws IOException {
        json.writeStartArray();
        for (int each = 0; each < officers.size(); each++) {
            json.writeStartObject();
            json.writeStringField(
                    "officer", instance.officers().get(officers.get(each)).id());
            json.writeStringField(
                    "place", instance.places().get(places.get(each)).id());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void search(Grounds.Search search) throws IOException {
        json.writeArrayFieldStart("exchanges");
        for (var each : search.found().exchanges()) {
            exchange(each.officers(), each.places());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("search");
        json.writeNumberField("ways", search.aims().ways());
        json.writeStringField("order", search.aims().order().key());
        json.writeNumberField("mostSteps", search.aims().steps());
        json.writeNumberField("steps", search.found().steps());
        json.writeBooleanField("proven", search.found().proven());
        score("score", search.found().score());
        score("bound", search.found().bound());
        json.writeEndObject();
    }

    private void score(String name, Score score) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeNumber(score.first());
        json.writeNumber(score.second());
        json.writeNumber(score.ranks());
        json.writeEndArray();
    }
}
