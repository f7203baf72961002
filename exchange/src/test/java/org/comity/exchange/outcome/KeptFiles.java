package org.comity.exchange.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.exchange.matching.balanced.Certificate;
import org.comity.exchange.matching.balanced.Proof;
import org.comity.exchange.matching.document.Reading;
import org.comity.exchange.matching.file.MatchingFile;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Policy.Tier;

/// Reads the files that are kept of a round, as whoever gets them does.
public final class KeptFiles {

    private KeptFiles() {}

    public static Instance read(String file) throws IOException {
        Reading<Instance> reading = MatchingFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<Instance>) reading).value();
    }

    public static Matching matching(Instance instance, JsonNode result) {
        List<String> places = instance.places().stream().map(each -> each.id()).toList();
        int[] found = new int[instance.officers().size()];
        for (int officer = 0; officer < found.length; officer++) {
            JsonNode line = result.at("/matching/" + officer);
            assertThat(line.get("officer").asText())
                    .isEqualTo(instance.officers().get(officer).id());
            found[officer] = places.indexOf(line.get("place").asText());
        }
        return new Matching(found);
    }

    public static Certificate certificate(JsonNode result) {
        List<Proof> proofs = new ArrayList<>();
        result.get("certificate").forEach(stage -> {
            long[] prices = new long[stage.get("prices").size()];
            Arrays.setAll(prices, at -> stage.get("prices").get(at).asLong());
            proofs.add(new Proof(
                    Tier.valueOf(stage.get("tier").asText().toUpperCase(java.util.Locale.ROOT)),
                    stage.get("level").asLong(),
                    prices,
                    stage.get("value").asLong()));
        });
        return new Certificate(proofs);
    }
}
