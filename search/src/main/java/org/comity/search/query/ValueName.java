package org.comity.search.query;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.search.Facet;
import org.comity.search.analysis.Readings;

/// Kinds of works and levels of courses as people call them in the languages of the interface, one or many, beside
/// their codes. What the pages call a kind is among them.
enum ValueName {
    COURSE(Facet.KIND, "course", "courses", "課程", "curso", "cursos", "cours", "دورة", "دورات"),
    LESSON(Facet.KIND, "lesson", "lessons", "課", "單元", "lección", "lecciones", "leçon", "leçons", "درس", "دروس"),
    INSTRUMENT(
            Facet.KIND,
            "instrument",
            "instruments",
            "treaty or instrument",
            "treaty",
            "treaties",
            "convention",
            "conventions",
            "agreement",
            "agreements",
            "條約與文書",
            "條約",
            "公約",
            "協定",
            "文書",
            "tratado o instrumento",
            "tratado",
            "tratados",
            "instrumento",
            "instrumentos",
            "convenio",
            "convenios",
            "convención",
            "convenciones",
            "traité ou instrument",
            "traité",
            "traités",
            "accord",
            "accords",
            "معاهدة أو صك",
            "معاهدة",
            "معاهدات",
            "اتفاقية",
            "اتفاقيات",
            "صك",
            "صكوك"),
    ARTICLE(Facet.KIND, "article", "articles", "條文", "條", "artículo", "artículos", "مادة", "مواد"),
    JURISDICTION(
            Facet.KIND,
            "jurisdiction",
            "jurisdictions",
            "country",
            "countries",
            "管轄區",
            "國家",
            "jurisdicción",
            "jurisdicciones",
            "país",
            "países",
            "juridiction",
            "juridictions",
            "pays",
            "ولاية قضائية",
            "ولايات قضائية",
            "دولة",
            "دول",
            "بلد",
            "بلدان"),
    CULTURE_NOTE(
            Facet.KIND,
            "culture-note",
            "culture notes",
            "culture",
            "note on culture",
            "notes on culture",
            "文化筆記",
            "文化",
            "nota cultural",
            "notas culturales",
            "cultura",
            "note culturelle",
            "notes culturelles",
            "ملاحظة عن الثقافة",
            "ملاحظات عن الثقافة",
            "ثقافة"),
    CRIME_TYPE(
            Facet.KIND,
            "crime-type",
            "crime types",
            "crime",
            "crimes",
            "type of crime",
            "types of crime",
            "犯罪類型",
            "犯罪",
            "tipo de delito",
            "tipos de delito",
            "delito",
            "delitos",
            "type de criminalité",
            "types de criminalité",
            "infraction",
            "infractions",
            "نوع من الجرائم",
            "جريمة",
            "جرائم"),
    TERM(Facet.KIND, "term", "terms", "術語", "詞彙", "término", "términos", "terme", "termes", "مصطلح", "مصطلحات"),
    EXCHANGE(
            Facet.KIND,
            "exchange",
            "exchanges",
            "exchange place",
            "exchange places",
            "交流名額",
            "交流",
            "plaza de intercambio",
            "plazas de intercambio",
            "intercambio",
            "intercambios",
            "poste d’échange",
            "postes d’échange",
            "échange",
            "échanges",
            "مكان للتبادل",
            "أماكن للتبادل",
            "تبادل"),
    FOUNDATION(
            Facet.LEVEL,
            "foundation",
            "basic",
            "beginner",
            "beginners",
            "introductory",
            "基礎",
            "初階",
            "初級",
            "入門",
            "básico",
            "inicial",
            "fondamental",
            "débutant",
            "élémentaire",
            "تأسيسي",
            "أساسي",
            "مبتدئ"),
    INTERMEDIATE(Facet.LEVEL, "intermediate", "中階", "中級", "intermedio", "intermédiaire", "متوسط"),
    ADVANCED(Facet.LEVEL, "advanced", "進階", "高階", "高級", "avanzado", "avancé", "متقدم");

    private static final Map<Facet, Map<String, String>> BY_NAME = byName();

    private final Facet facet;
    private final String code;
    /// Set apart by commas: an enum holds nothing that could change.
    private final String names;

    ValueName(Facet facet, String code, String... names) {
        this.facet = facet;
        this.code = code;
        this.names = String.join(",", names);
    }

    private static Map<Facet, Map<String, String>> byName() {
        Map<Facet, Map<String, String>> all = new EnumMap<>(Facet.class);
        Arrays.stream(values()).forEach(value -> {
            Map<String, String> codes = all.computeIfAbsent(value.facet, facet -> new HashMap<>());
            Stream.concat(Stream.of(value.code), Stream.of(value.names.split(",", -1)))
                    .forEach(name -> codes.put(Readings.key(name), value.code));
        });
        return all;
    }

    /// The code of a value. Case, accents, hyphens, and Traditional or Simplified characters make no difference.
    static Optional<String> of(Facet facet, String typed) {
        return Optional.ofNullable(BY_NAME.getOrDefault(facet, Map.of()).get(Readings.key(typed)));
    }
}
