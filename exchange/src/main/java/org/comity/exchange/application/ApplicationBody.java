package org.comity.exchange.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.application.ApplicationTerms.Choice;
import org.comity.exchange.profile.Languages;
import org.comity.exchange.profile.SkillBody;
import org.comity.platform.web.BadInput;
import org.jspecify.annotations.Nullable;

/// An application as programs send and get it. A draft may leave anything out, and may be wrong; submitting
/// names every fault.
///
/// @param specialisms codes of types of crime
/// @param windows when she may be away, at most two
/// @param jurisdictions where she would go
/// @param choices the places that she would take
/// @param rank `operational`, `supervisory`, `middle` or `senior`
/// @param experience `under-3`, `3-to-7`, `8-to-15` or `over-15` years
/// @param clearance `none`, `confidential`, `secret` or `top-secret`
public record ApplicationBody(
        @Nullable List<String> specialisms,
        @Nullable List<SkillBody> languages,
        @Nullable List<WindowBody> windows,
        @Nullable List<String> jurisdictions,
        @Nullable List<ChoiceBody> choices,
        Optional<String> rank,
        Optional<String> experience,
        Optional<String> clearance) {

    /// @param from ISO 8601
    public record WindowBody(String from, Optional<String> to) {}

    /// @param rank 1 to 9, the dearest first; ties are allowed
    public record ChoiceBody(UUID place, int rank) {}

    /// The same as the form sends.
    ///
    /// @throws BadInput when there is more of something than an application has, or a choice without place or rank
    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put(ApplicationFields.SPECIALISM, all(specialisms));
        fields.put(ApplicationFields.JURISDICTION, all(jurisdictions));
        fields.put(ApplicationFields.RANK, rank.stream().toList());
        fields.put(ApplicationFields.EXPERIENCE, experience.stream().toList());
        fields.put(ApplicationFields.CLEARANCE, clearance.stream().toList());
        List<SkillBody> skills = all(languages);
        SkillBody.put(skills, fields);
        List<WindowBody> stays = all(windows);
        if (stays.size() > ApplicationFields.WINDOWS) {
            throw new BadInput("windows", "application.fault.windows-many");
        }
        for (int row = 1; row <= stays.size(); row++) {
            fields.put(ApplicationFields.from(row), one(stays.get(row - 1).from()));
            fields.put(
                    ApplicationFields.to(row), stays.get(row - 1).to().stream().toList());
        }
        List<ChoiceBody> ranked = all(choices);
        if (ranked.size() > ApplicationFields.MOST_CHOICES) {
            throw new BadInput("choices", "application.fault.choices-many");
        }
        for (int index = 0; index < ranked.size(); index++) {
            @Nullable UUID place = ranked.get(index).place();
            String rank = Integer.toString(ranked.get(index).rank());
            if (place == null
                    || !rank.matches(ApplicationFields.RANK_OF_A_PLACE)
                    || fields.put(ApplicationFields.place(place), List.of(rank)) != null) {
                throw new BadInput("choices[%d]".formatted(index), "application.fault.choice-sent");
            }
        }
        return fields;
    }

    /// The members that carry the ranks of places, by the fields of the form: in the order in which a program gets
    /// the choices.
    static Map<String, String> members(Map<String, List<String>> fields) {
        Map<String, String> members = new HashMap<>();
        for (Choice choice : ApplicationFields.choices(fields)) {
            members.put(ApplicationFields.place(choice.place()), "choices[%d]".formatted(members.size()));
        }
        return members;
    }

    static ApplicationBody of(Map<String, List<String>> fields) {
        List<SkillBody> skills = new ArrayList<>();
        for (int row = 1; row <= Languages.ROWS; row++) {
            Optional<String> level = first(fields, Languages.level(row));
            first(fields, Languages.language(row)).ifPresent(tag -> skills.add(new SkillBody(tag, level)));
        }
        List<WindowBody> windows = new ArrayList<>();
        for (int row = 1; row <= ApplicationFields.WINDOWS; row++) {
            Optional<String> to = first(fields, ApplicationFields.to(row));
            first(fields, ApplicationFields.from(row)).ifPresent(from -> windows.add(new WindowBody(from, to)));
        }
        List<ChoiceBody> choices = new ArrayList<>();
        for (Choice choice : ApplicationFields.choices(fields)) {
            choices.add(new ChoiceBody(choice.place(), choice.rank()));
        }
        return new ApplicationBody(
                fields.getOrDefault(ApplicationFields.SPECIALISM, List.of()),
                skills,
                windows,
                fields.getOrDefault(ApplicationFields.JURISDICTION, List.of()),
                choices,
                first(fields, ApplicationFields.RANK),
                first(fields, ApplicationFields.EXPERIENCE),
                first(fields, ApplicationFields.CLEARANCE));
    }

    private static Optional<String> first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    /// JSON may leave a list out.
    private static <T> List<T> all(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }
}
