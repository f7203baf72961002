package org.comity.exchange.matching.file;

import java.io.IOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.exchange.matching.document.Cursor;
import org.comity.exchange.matching.document.Limits;
import org.comity.exchange.matching.eligibility.Level;
import org.comity.exchange.matching.eligibility.Requirements;
import org.comity.exchange.matching.eligibility.Window;
import org.comity.exchange.matching.instance.Place;
import org.jspecify.annotations.Nullable;

/// Reads a place.
final class PlaceReader {

    private final Draft draft;
    private @Nullable String id;
    private @Nullable String office;
    private int capacity;
    private Wishes priorities = Wishes.NONE;
    private String jurisdiction = "";
    private SortedMap<String, Level> languages = new TreeMap<>();
    private SortedMap<String, Level> anyLanguage = new TreeMap<>();
    private SortedSet<String> specialisms = new TreeSet<>();
    private SortedSet<String> rankBands = new TreeSet<>();
    private SortedSet<String> courses = new TreeSet<>();
    private @Nullable Window window;
    private int leastDays;

    private PlaceReader(Draft draft) {
        this.draft = draft;
    }

    static void read(Cursor cursor, Draft draft, int index) throws IOException {
        draft.readPlace();
        PlaceReader reader = new PlaceReader(draft);
        cursor.object(Set.of("id", "office", "capacity"), name -> reader.member(cursor, name));
        reader.finish(cursor, index);
    }

    private boolean member(Cursor cursor, String name) throws IOException {
        switch (name) {
            case "id" -> id = cursor.word();
            case "office" -> office = cursor.word();
            case "capacity" -> capacity = cursor.number(0, Place.MOST_CAPACITY);
            case "priorities" -> priorities = Wishes.read(cursor, draft.officerIds, Limits.OFFICERS);
            case "jurisdiction" -> {
                String word = cursor.word();
                jurisdiction = word == null ? "" : word;
            }
            case "languages" -> languages = QualityReader.languages(cursor);
            case "anyLanguage" -> anyLanguage = QualityReader.languages(cursor);
            case "specialisms" -> specialisms = QualityReader.words(cursor);
            case "rankBands" -> rankBands = QualityReader.words(cursor);
            case "courses" -> courses = QualityReader.words(cursor);
            case "window" -> window = QualityReader.window(cursor);
            case "leastDays" -> leastDays = cursor.number(1, 36_600);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void finish(Cursor cursor, int index) {
        if (id == null || office == null) {
            return;
        }
        if (!draft.placeIds.declare(id, draft.places.size())) {
            cursor.faultAt(".id", "Another place has this id; give one of them another.");
            return;
        }
        Requirements asks = new Requirements(
                office, jurisdiction, languages, anyLanguage, specialisms, rankBands, stay(cursor), courses);
        draft.places.add(new Draft.DraftPlace(index, id, draft.officeIds.mention(office), capacity, priorities, asks));
    }

    private Requirements.@Nullable Stay stay(Cursor cursor) {
        if (window == null) {
            if (leastDays > 0) {
                cursor.faultAt(".leastDays", "This needs a window beside it; add window or remove leastDays.");
            }
            return null;
        }
        if (leastDays > window.days()) {
            cursor.faultAt(
                    ".leastDays",
                    "The window has %d days, fewer than are asked; change one of the two.".formatted(window.days()));
            return null;
        }
        return new Requirements.Stay(window, Math.max(1, leastDays));
    }
}
