package org.comity.exchange.matching.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.comity.exchange.matching.instance.PriorityClass;
import org.jspecify.annotations.Nullable;

/// Reads a place.
final class PlaceReader {

    private final Draft draft;
    private @Nullable String id;
    private @Nullable String office;
    private int capacity;
    private @Nullable Wishes priorities;
    private @Nullable Wishes meets;
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
            case "meets" -> meets = meets(cursor);
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

    /// Officers by the criteria that they meet, each with the priority of her class as her rank.
    private Wishes meets(Cursor cursor) throws IOException {
        List<int[]> found = new ArrayList<>();
        cursor.list(PriorityClass.NONE, index -> {
            SortedSet<Integer> criteria = new TreeSet<>();
            List<Integer> officers = new ArrayList<>();
            cursor.object(Set.of("criteria", "officers"), name -> met(cursor, name, criteria, officers));
            int priority = new PriorityClass(criteria).priority();
            officers.forEach(each -> found.add(new int[] {each, priority}));
        });
        return new Wishes(
                found.stream().mapToInt(each -> each[0]).toArray(),
                found.stream().mapToInt(each -> each[1]).toArray());
    }

    private boolean met(Cursor cursor, String name, SortedSet<Integer> criteria, List<Integer> officers)
            throws IOException {
        switch (name) {
            case "criteria" -> {
                boolean list = cursor.isList();
                cursor.list(PriorityClass.MOST, index -> {
                    if (!criteria.add(cursor.number(1, PriorityClass.MOST))) {
                        cursor.fault("This criterion stands in the list twice; remove one.");
                    }
                });
                if (list && criteria.isEmpty()) {
                    cursor.fault("Who meets no criterion needs no entry; remove it.");
                }
            }
            case "officers" ->
                cursor.list(Limits.OFFICERS, index -> {
                    String word = cursor.word();
                    if (word != null) {
                        officers.add(draft.officerIds.mention(word));
                    }
                });
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
        if (priorities != null && meets != null) {
            cursor.faultAt(".meets", "This place has priorities as well; remove one of the two.");
        }
        Requirements asks = new Requirements(
                office, jurisdiction, languages, anyLanguage, specialisms, rankBands, stay(cursor), courses);
        Wishes order = priorities == null ? Wishes.NONE : priorities;
        draft.places.add(new Draft.DraftPlace(
                index,
                id,
                draft.officeIds.mention(office),
                capacity,
                meets == null ? order : meets,
                meets != null,
                asks));
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
