package org.comity.content.versions;

import java.util.Map;
import org.comity.content.CourseSummary;
import org.comity.content.figure.Picture;
import org.comity.content.manuscript.Manuscript.PictureKey;
import org.comity.content.manuscript.Outline;
import org.comity.content.manuscript.Translation.QuestionSource;
import org.comity.content.manuscript.Translation.UnitKey;
import org.comity.content.manuscript.Translation.UnitSource;

/// A version as the database keeps it.
///
/// @param units by language
/// @param questions by language and question
/// @param pictures without their bytes
record StoredVersion(
        CourseSummary summary,
        String digest,
        Outline outline,
        Map<String, Map<UnitKey, UnitSource>> units,
        Map<String, Map<String, QuestionSource>> questions,
        Map<PictureKey, Picture> pictures) {}
