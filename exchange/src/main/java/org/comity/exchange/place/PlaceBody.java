package org.comity.exchange.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.priority.CriterionBody;
import org.comity.exchange.profile.Languages;
import org.comity.exchange.profile.SkillBody;
import org.jspecify.annotations.Nullable;

/// A place as programs send and get it. A draft may leave anything out, and may be wrong; publishing names every
/// fault.
///
/// @param specialisms codes of types of crime; any of them suffices
/// @param languages any of them suffices
/// @param ranks `operational`, `supervisory`, `middle`, `senior`
/// @param priorities whom the host prefers among those whom the place takes, at most five; the first weighs more than
///     all after it together
/// @param courses ids of courses that the guest has completed before she comes
/// @param clearance `none`, `confidential`, `secret` or `top-secret`
/// @param from ISO 8601, within the window of the round
/// @param instrument id of an instrument in knowledge that the stay rests on
/// @param basis the legal basis in words
public record PlaceBody(
        @Nullable List<String> specialisms,
        @Nullable List<SkillBody> languages,
        @Nullable List<String> ranks,
        @Nullable List<String> courses,
        @Nullable List<CriterionBody> priorities,
        Optional<String> unit,
        Optional<String> clearance,
        Optional<String> from,
        Optional<String> to,
        Optional<String> capacity,
        Optional<String> may,
        Optional<String> mayNot,
        Optional<String> instrument,
        Optional<String> basis,
        Optional<String> support) {

    /// The same as the form sends.
    ///
    /// @throws BadInput when there are more languages than a place has
    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put(PlaceFields.SPECIALISM, all(specialisms));
        fields.put(PlaceFields.RANK, all(ranks));
        fields.put(PlaceFields.COURSES, List.of(String.join(" ", all(courses))));
        fields.putAll(CriterionBody.fields(all(priorities)));
        List<SkillBody> skills = all(languages);
        SkillBody.put(skills, fields);
        fields.put(PlaceFields.UNIT, unit.stream().toList());
        fields.put(PlaceFields.CLEARANCE, clearance.stream().toList());
        fields.put(PlaceFields.FROM, from.stream().toList());
        fields.put(PlaceFields.TO, to.stream().toList());
        fields.put(PlaceFields.CAPACITY, capacity.stream().toList());
        fields.put(PlaceFields.MAY, may.stream().toList());
        fields.put(PlaceFields.MAY_NOT, mayNot.stream().toList());
        fields.put(PlaceFields.INSTRUMENT, instrument.stream().toList());
        fields.put(PlaceFields.BASIS, basis.stream().toList());
        fields.put(PlaceFields.SUPPORT, support.stream().toList());
        return fields;
    }

    static PlaceBody of(Map<String, List<String>> fields) {
        List<SkillBody> skills = new ArrayList<>();
        for (int row = 1; row <= Languages.ROWS; row++) {
            Optional<String> level = one(fields, Languages.level(row));
            one(fields, Languages.language(row)).ifPresent(tag -> skills.add(new SkillBody(tag, level)));
        }
        return new PlaceBody(
                fields.getOrDefault(PlaceFields.SPECIALISM, List.of()),
                skills,
                fields.getOrDefault(PlaceFields.RANK, List.of()),
                one(fields, PlaceFields.COURSES)
                        .map(ids -> PlaceFields.ids(ids).toList())
                        .orElse(List.of()),
                CriterionBody.of(fields),
                one(fields, PlaceFields.UNIT),
                one(fields, PlaceFields.CLEARANCE),
                one(fields, PlaceFields.FROM),
                one(fields, PlaceFields.TO),
                one(fields, PlaceFields.CAPACITY),
                one(fields, PlaceFields.MAY),
                one(fields, PlaceFields.MAY_NOT),
                one(fields, PlaceFields.INSTRUMENT),
                one(fields, PlaceFields.BASIS),
                one(fields, PlaceFields.SUPPORT));
    }

    private static Optional<String> one(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// JSON may leave a list out.
    private static <T> List<T> all(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(each -> each != null).toList();
    }
}
