package org.comity.exchange.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.platform.web.BadInput;
import org.jspecify.annotations.Nullable;

/// A language at a level as programs send and get it.
///
/// @param language BCP 47 tag
/// @param level of the Common European Framework, `a1` to `c2`; left out of a draft that does not say it yet
public record SkillBody(String language, Optional<String> level) {

    /// Puts them where the form has its rows.
    ///
    /// @throws BadInput when there are more than the form has rows
    public static void put(List<SkillBody> skills, Map<String, List<String>> fields) {
        if (skills.size() > Languages.ROWS) {
            throw new BadInput("languages", "profile.fault.languages-many");
        }
        for (int row = 1; row <= skills.size(); row++) {
            SkillBody skill = skills.get(row - 1);
            @Nullable String tag = skill.language();
            fields.put(Languages.language(row), tag == null ? List.of() : List.of(tag));
            fields.put(Languages.level(row), skill.level().stream().toList());
        }
    }
}
