package org.comity.knowledge.letter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;

/// A letter as far as it is written.
///
/// @param first language of the letter
/// @param second language that stands beside it
/// @param texts what was typed, by field; a field of an element ends with `-1` or `-2` for its language
public record Draft(
        Choice choice, InterfaceLanguage first, Optional<InterfaceLanguage> second, Map<String, String> texts) {

    /// The longest text of one field, in UTF-16 code units.
    public static final int LONGEST = 6000;

    /// Fields besides those of the elements.
    static final List<String> FRAME =
            List.of("addressee-1", "addressee-2", "reference", "date", "signatory", "countersignatory", "confidential");

    /// What the letter is for.
    ///
    /// @param instrument id of the instrument it rests on
    /// @param measure code of what is asked for
    public record Choice(String requesting, String requested, String instrument, String measure) {}

    public Draft {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /// Reads a form.
    ///
    /// @param elements codes of the elements that the instrument requires
    /// @throws BadInput when a text is too long; nothing of it is stored, so the form still holds it
    static Draft of(Choice choice, Map<String, List<String>> fields, List<String> elements, String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        List<String> names = new ArrayList<>(FRAME);
        elements.forEach(element -> names.addAll(List.of(element + "-1", element + "-2")));
        for (String name : names) {
            String sent = sent(fields, name);
            if (sent.length() > LONGEST) {
                faults.add(new Fault(name, "letter.fault.long"));
            } else if (!sent.isBlank()) {
                texts.put(name, sent.strip());
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        InterfaceLanguage first = InterfaceLanguage.ofTag(sent(fields, "first"))
                .or(() -> InterfaceLanguage.ofTag(language))
                .orElse(InterfaceLanguage.ENGLISH);
        return new Draft(
                choice,
                first,
                InterfaceLanguage.ofTag(sent(fields, "second")).filter(second -> second != first),
                texts);
    }

    static String sent(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// What was typed; empty text for nothing.
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /// The same letter with other texts.
    Draft with(Map<String, String> others) {
        return new Draft(choice, first, second, others);
    }
}
