package org.comity.search.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.search.Facet;
import org.comity.search.analysis.Readings;

/// A field that a question can name, in any of the languages of the interface.
enum FieldName {
    TITLE(Optional.empty(), "title", "標題", "題名", "篇名", "título", "titre", "intitulé", "العنوان", "عنوان"),
    KIND(Optional.of(Facet.KIND), "kind", "type", "類別", "種類", "類型", "tipo", "clase", "nature", "genre", "النوع", "نوع"),
    LANGUAGE(Optional.of(Facet.LANGUAGE), "language", "lang", "語言", "語文", "idioma", "lengua", "langue", "اللغة", "لغة"),
    CRIME(
            Optional.of(Facet.CRIME),
            "crime",
            "crime type",
            "犯罪",
            "犯罪類型",
            "罪名",
            "delito",
            "tipo de delito",
            "crimen",
            "infraction",
            "criminalité",
            "الجريمة",
            "جريمة",
            "نوع الجريمة"),
    JURISDICTION(
            Optional.of(Facet.JURISDICTION),
            "jurisdiction",
            "country",
            "管轄區",
            "司法管轄區",
            "國家",
            "國別",
            "jurisdicción",
            "país",
            "juridiction",
            "pays",
            "الولاية القضائية",
            "الولاية",
            "البلد",
            "بلد",
            "الدولة",
            "دولة"),
    INSTRUMENT(
            Optional.of(Facet.INSTRUMENT),
            "instrument",
            "treaty",
            "文書",
            "條約",
            "公約",
            "instrumento",
            "tratado",
            "traité",
            "الصك",
            "صك",
            "المعاهدة",
            "معاهدة"),
    LEVEL(Optional.of(Facet.LEVEL), "level", "程度", "級別", "nivel", "niveau", "المستوى", "مستوى"),
    DATE(Optional.empty(), "date", "year", "日期", "年份", "年", "fecha", "año", "année", "التاريخ", "تاريخ", "السنة"),
    FROM(Optional.empty(), "from", "since", "自", "從", "起", "desde", "de", "depuis", "dès", "من", "منذ"),
    TO(Optional.empty(), "to", "until", "至", "到", "迄", "hasta", "à", "jusqu'à", "jusque", "إلى", "حتى");

    private static final Map<String, FieldName> BY_NAME = byName();

    private final Optional<Facet> facet;
    /// Set apart by commas: an enum holds nothing that could change.
    private final String names;

    FieldName(Optional<Facet> facet, String... names) {
        this.facet = facet;
        this.names = String.join(",", names);
    }

    private static Map<String, FieldName> byName() {
        Map<String, FieldName> all = new HashMap<>();
        Arrays.stream(values())
                .forEach(field ->
                        Stream.of(field.names.split(",", -1)).forEach(name -> all.put(Readings.key(name), field)));
        return all;
    }

    /// Case, accents, hyphens, and Traditional or Simplified characters make no difference.
    static Optional<FieldName> of(String typed) {
        return Optional.ofNullable(BY_NAME.get(Readings.key(typed)));
    }

    /// The facet whose values the field holds, if it holds any.
    Optional<Facet> facet() {
        return facet;
    }
}
