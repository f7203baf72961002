package org.comity.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Messages;
import org.comity.platform.module.AppModule;
import org.junit.jupiter.api.Test;

/// No text of the interface is hard-coded, and every language has the same texts.
final class MessagesTest {

    private static final Messages MESSAGES = Messages.load(
            Modules.all().stream()
                    .flatMap(module -> module.messageFolders().stream())
                    .toList(),
            MessagesTest.class.getClassLoader());

    private static final Pattern USED = Pattern.compile("\\btext\\(\\s*\"([a-z][a-zA-Z0-9-]*\\.[a-zA-Z0-9.-]*)\"");
    private static final Pattern AUDITED = Pattern.compile("[(,]\\s*\"([a-z]+\\.[a-z]+-?[a-z-]*)\",");
    private static final Pattern LETTERS_BETWEEN_TAGS = Pattern.compile(">([^<>@$]*\\p{L}{2,}[^<>@$]*)<");
    private static final Pattern LOOSE_IN_FRENCH = Pattern.compile("[ \\u00a0][:;?!»]|«[ \\u00a0]");

    @Test
    void every_language_has_the_same_keys() {
        Set<String> english = MESSAGES.keys(InterfaceLanguage.ENGLISH);

        assertThat(english).hasSizeGreaterThan(20);
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            assertThat(new TreeSet<>(MESSAGES.keys(language)))
                    .as(language.tag())
                    .isEqualTo(new TreeSet<>(english));
        }
    }

    @Test
    void every_language_has_the_same_placeholders() {
        for (String key : MESSAGES.keys(InterfaceLanguage.ENGLISH)) {
            Set<String> english = placeholders(InterfaceLanguage.ENGLISH, key);
            for (InterfaceLanguage language : InterfaceLanguage.values()) {
                assertThat(placeholders(language, key))
                        .as("%s in %s", key, language.tag())
                        .isEqualTo(english);
            }
        }
    }

    @Test
    void plural_texts_have_the_forms_that_their_language_needs() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Set<String> needed = integerForms(language);
            for (String key : MESSAGES.keys(language)) {
                for (Set<String> forms : pluralForms(language, key)) {
                    assertThat(forms).as("%s in %s", key, language.tag()).containsAll(needed);
                }
            }
        }
    }

    /// A sign that French parts from its word must not begin a line. It stands behind U+202F, the space that
    /// Unicode CLDR writes in French numbers too.
    @Test
    void french_signs_stay_with_their_words() {
        assertThat(MESSAGES.keys(InterfaceLanguage.FRENCH))
                .allSatisfy(key -> assertThat(MESSAGES.pattern(InterfaceLanguage.FRENCH, key))
                        .as(key)
                        .doesNotContainPattern(LOOSE_IN_FRENCH));
    }

    @Test
    void no_text_is_empty() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            assertThat(MESSAGES.keys(language))
                    .allSatisfy(key -> assertThat(MESSAGES.pattern(language, key))
                            .as("%s in %s", key, language.tag())
                            .isNotBlank());
        }
    }

    @Test
    void every_key_that_the_code_uses_exists() {
        List<String> missing = new ArrayList<>();
        Stream.concat(Sources.in("src/main/jte", ".jte").stream(), Sources.in("src/main/java", ".java").stream())
                .forEach(file -> {
                    Matcher used = USED.matcher(Sources.read(file));
                    while (used.find()) {
                        String key = used.group(1);
                        if (!key.endsWith(".")
                                && !MESSAGES.keys(InterfaceLanguage.ENGLISH).contains(key)) {
                            missing.add(Sources.name(file) + ": " + key);
                        }
                    }
                });

        assertThat(missing).isEmpty();
    }

    /// The audit trail is read by people who do not know the codes.
    @Test
    void every_action_in_the_audit_trail_has_a_name() {
        List<String> modules = Modules.all().stream().map(AppModule::name).toList();
        Set<String> actions = new TreeSet<>();
        for (var file : Sources.in("src/main/java", ".java")) {
            String source = Sources.read(file).replaceAll("(?m)^.*static final String.*$", "");
            Matcher action = AUDITED.matcher(source);
            while (source.contains("AuditEntry(") && action.find()) {
                if (modules.contains(action.group(1).replaceFirst("\\..*", ""))) {
                    actions.add("audit." + action.group(1));
                }
            }
        }

        assertThat(actions).hasSizeGreaterThan(5);
        assertThat(MESSAGES.keys(InterfaceLanguage.ENGLISH)).containsAll(actions);
    }

    @Test
    void templates_hold_no_text_of_their_own() {
        List<String> hardCoded = new ArrayList<>();
        for (var file : Sources.in("src/main/jte", ".jte")) {
            String markup = Sources.read(file)
                    .replaceAll("(?s)<%--.*?--%>", "")
                    .replaceAll("(?m)^\\s*[@!].*$", "")
                    .replaceAll("\\$(unsafe)?\\{[^}]*}", "");
            Matcher letters = LETTERS_BETWEEN_TAGS.matcher(markup);
            while (letters.find()) {
                String text = letters.group(1).replace("·", "").strip();
                if (!Set.of("Comity", "COMITY", "UTC", "PDF", "JSON", "API").contains(text) && !text.startsWith("@")) {
                    hardCoded.add(Sources.name(file) + ": " + text);
                }
            }
        }

        assertThat(hardCoded).isEmpty();
    }

    private static Set<String> placeholders(InterfaceLanguage language, String key) {
        MessagePattern pattern = new MessagePattern(MESSAGES.pattern(language, key));
        Set<String> names = new TreeSet<>();
        for (int index = 0; index < pattern.countParts(); index++) {
            Part part = pattern.getPart(index);
            if (part.getType() == Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private static List<Set<String>> pluralForms(InterfaceLanguage language, String key) {
        MessagePattern pattern = new MessagePattern(MESSAGES.pattern(language, key));
        List<Set<String>> all = new ArrayList<>();
        for (int index = 0; index < pattern.countParts(); index++) {
            Part part = pattern.getPart(index);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                all.add(selectors(pattern, index));
            }
        }
        return all;
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> forms = new TreeSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int index = start + 1; index < end; index++) {
            Part part = pattern.getPart(index);
            if (part.getType() == Part.Type.ARG_START) {
                index = pattern.getLimitPartIndex(index);
            } else if (part.getType() == Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(part));
            }
        }
        return forms;
    }

    /// The categories that whole numbers up to a few hundred fall into: what counters need.
    private static Set<String> integerForms(InterfaceLanguage language) {
        PluralRules rules = PluralRules.forLocale(language.locale());
        Set<String> forms = new TreeSet<>();
        for (int number = 1; number < 300; number++) {
            forms.add(rules.select(number));
        }
        forms.add("other");
        return forms;
    }
}
