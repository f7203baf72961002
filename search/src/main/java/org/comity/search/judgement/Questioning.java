package org.comity.search.judgement;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Makes of a sentence what somebody might ask who remembers it vaguely: some words are missing, some in
/// another form of the same language, some in a word that does not belong there, in another order, after words
/// that questions begin with. Nobody asked these questions; they show what a change of the analysis or of a
/// weight does in many languages.
final class Questioning {

    /// How likely a word of the sentence is asked for: people leave out what stands everywhere.
    private static final double KEPT = 0.65;

    private static final double KEPT_IF_FREQUENT = 0.3;

    /// In so many of the texts a frequent word stands.
    private static final double FREQUENT = 0.1;

    private static final double INFLECTED = 0.35;
    private static final double STRANGE = 0.15;
    private static final double SWAPPED = 0.3;
    private static final int FEWEST = 3;
    private static final int MOST = 10;
    /// Shortest word that has another form, and how much two forms of a word share at least.
    private static final int LONG_WORD = 5;
    private static final double SHARED = 0.6;
    private static final int LONGEST_ENDING = 4;

    /// Beginnings of questions as they are used in each language.
    private static final Map<String, List<String>> BEGINNINGS = Map.ofEntries(
            Map.entry(
                    "en",
                    List.of("What is", "Which", "Who", "How many", "When did", "Where was", "Why do", "How does")),
            Map.entry(
                    "es",
                    List.of("¿Qué es", "¿Cuál", "¿Quién", "¿Cuántos", "¿Cuándo", "¿Dónde está", "¿Por qué", "¿Cómo")),
            Map.entry(
                    "fr",
                    List.of(
                            "Qu'est-ce que",
                            "Quel est",
                            "Qui a",
                            "Combien de",
                            "Quand",
                            "Où se trouve",
                            "Pourquoi",
                            "Comment")),
            Map.entry(
                    "de",
                    List.of("Was ist", "Welche", "Wer hat", "Wie viele", "Wann wurde", "Wo liegt", "Warum", "Wie")),
            Map.entry("pt", List.of("O que é", "Qual", "Quem", "Quantos", "Quando", "Onde fica", "Por que", "Como")),
            Map.entry(
                    "it",
                    List.of("Che cosa è", "Quale", "Chi ha", "Quanti", "Quando", "Dove si trova", "Perché", "Come")),
            Map.entry(
                    "nl", List.of("Wat is", "Welke", "Wie heeft", "Hoeveel", "Wanneer", "Waar ligt", "Waarom", "Hoe")),
            Map.entry(
                    "ro", List.of("Ce este", "Care", "Cine a", "Câți", "Când a fost", "Unde se află", "De ce", "Cum")),
            Map.entry("el", List.of("Τι είναι", "Ποιος", "Ποια", "Πόσοι", "Πότε", "Πού βρίσκεται", "Γιατί", "Πώς")),
            Map.entry(
                    "ru",
                    List.of("Что такое", "Какой", "Кто", "Сколько", "Когда был", "Где находится", "Почему", "Как")),
            Map.entry("uk", List.of("Що таке", "Який", "Хто", "Скільки", "Коли був", "Де", "Чому", "Як")),
            Map.entry("pl", List.of("Co to jest", "Który", "Kto", "Ile", "Kiedy", "Gdzie jest", "Dlaczego", "Jak")),
            Map.entry("cs", List.of("Co je", "Který", "Kdo", "Kolik", "Kdy", "Kde je", "Proč", "Jak")),
            Map.entry("tr", List.of("nedir", "Hangi", "Kim", "Kaç tane", "Ne zaman", "Nerede", "Neden", "Nasıl")),
            Map.entry("ar", List.of("ما هو", "ما هي", "من الذي", "كم عدد", "متى", "أين تقع", "لماذا", "كيف")),
            Map.entry("fa", List.of("چیست", "کدام", "چه کسی", "چند", "چه زمانی", "کجاست", "چرا", "چگونه")),
            Map.entry("hi", List.of("क्या है", "कौन सा", "किसने", "कितने", "कब", "कहाँ", "क्यों", "कैसे")),
            Map.entry(
                    "id",
                    List.of("Apa itu", "Mana", "Siapa", "Berapa banyak", "Kapan", "Di mana", "Mengapa", "Bagaimana")),
            Map.entry(
                    "vi", List.of("Cái gì", "Nào", "Ai đã", "Bao nhiêu", "Khi nào", "Ở đâu", "Tại sao", "Như thế nào")),
            Map.entry("th", List.of("อะไรคือ", "ใด", "ใคร", "กี่", "เมื่อไร", "ที่ไหน", "ทำไม", "อย่างไร")),
            Map.entry("zh", List.of("什么是", "哪个", "谁", "有多少", "什么时候", "在哪里", "为什么", "如何")),
            Map.entry("ja", List.of("何ですか", "どの", "誰が", "いくつ", "いつ", "どこ", "なぜ", "どのように")),
            Map.entry("ko", List.of("무엇", "어느", "누가", "얼마나", "언제", "어디", "왜", "어떻게")));

    private final String language;
    private final BreakIterator breaks;
    private final Map<String, List<String>> forms = new HashMap<>();
    private final List<String> strange = new ArrayList<>();
    private final Set<String> frequent = new HashSet<>();

    /// @param language base language
    /// @param texts paragraphs of the language, in which other forms of its words are sought
    Questioning(String language, List<String> texts) {
        this.language = language;
        this.breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
        TreeSet<String> vocabulary = new TreeSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            Set<String> words = new HashSet<>();
            words(text).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
            vocabulary.addAll(words);
        }
        counts.forEach((word, count) -> {
            if (count > FREQUENT * texts.size()) {
                frequent.add(word);
            }
        });
        for (String word : vocabulary) {
            if (word.length() >= LONG_WORD) {
                forms.computeIfAbsent(word.substring(0, LONG_WORD - 1), key -> new ArrayList<>())
                        .add(word);
            }
            strange.add(word);
        }
    }

    /// The words of a text in their order.
    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
                words.add(text.substring(start, end));
            }
        }
        return words;
    }

    /// A question that the sentence could be the answer to; empty when the sentence is too short.
    String question(String sentence, Random random) {
        List<String> kept = new ArrayList<>();
        List<String> all = words(sentence);
        for (String word : all) {
            boolean isFrequent = frequent.contains(word.toLowerCase(Locale.ROOT));
            if (random.nextDouble() < (isFrequent ? KEPT_IF_FREQUENT : KEPT) && kept.size() < MOST) {
                kept.add(changed(word, random));
            }
        }
        if (kept.size() < FEWEST) {
            return "";
        }
        for (int at = 1; at < kept.size(); at++) {
            if (random.nextDouble() < SWAPPED) {
                Collections.swap(kept, at - 1, at);
            }
        }
        List<String> beginnings = BEGINNINGS.getOrDefault(language, List.of(""));
        String spaces = isSpaced() ? " " : "";
        return (beginnings.get(random.nextInt(beginnings.size())) + spaces + String.join(spaces, kept)).strip();
    }

    private boolean isSpaced() {
        return switch (language) {
            case "zh", "ja", "th", "km", "lo", "my" -> false;
            default -> true;
        };
    }

    private String changed(String word, Random random) {
        double lot = random.nextDouble();
        if (lot < STRANGE) {
            return strange.get(random.nextInt(strange.size()));
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lot >= STRANGE + INFLECTED || lower.length() < LONG_WORD) {
            return word;
        }
        List<String> others = forms.getOrDefault(lower.substring(0, LONG_WORD - 1), List.of()).stream()
                .filter(other -> isForm(lower, other))
                .toList();
        return others.isEmpty() ? word : others.get(random.nextInt(others.size()));
    }

    private static boolean isForm(String word, String other) {
        int shared = 0;
        while (shared < Math.min(word.length(), other.length()) && word.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return !word.equals(other)
                && shared >= SHARED * Math.max(word.length(), other.length())
                && word.length() - shared <= LONGEST_ENDING
                && other.length() - shared <= LONGEST_ENDING;
    }
}
