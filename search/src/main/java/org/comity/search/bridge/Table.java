package org.comity.search.bridge;

import java.util.ArrayList;
import java.util.List;
import org.comity.search.planning.Bridge.Meaning;

/// The translation table of two languages, to be read both ways. Immutable.
public final class Table {

    private final String first;
    private final String second;
    private final Entries firstEntries;
    private final Entries secondEntries;
    private final Links forth;
    private final Links back;

    Table(String first, Entries firstEntries, String second, Entries secondEntries, Linked links) {
        this.first = first;
        this.second = second;
        this.firstEntries = firstEntries;
        this.secondEntries = secondEntries;
        this.forth = new Links(firstEntries.size(), links.first(), links.second(), links.weights());
        this.back = new Links(secondEntries.size(), links.second(), links.first(), links.weights());
    }

    /// Links as parallel arrays.
    @SuppressWarnings("ArrayRecordComponent") // for a moment only, while a table is made
    record Linked(int[] first, int[] second, byte[] weights) {}

    /// Makes a table of what was learned.
    ///
    /// @param first base language
    /// @param firstEntries each term once, in the order that links name them by
    /// @param second base language
    /// @param links each pair of terms once
    public static Table of(
            String first, List<Entry> firstEntries, String second, List<Entry> secondEntries, List<Link> links) {
        Entries sortedFirst = new Entries(Entries.sorted(firstEntries));
        Entries sortedSecond = new Entries(Entries.sorted(secondEntries));
        int[] newFirst = places(firstEntries, sortedFirst);
        int[] newSecond = places(secondEntries, sortedSecond);
        Linked linked = new Linked(new int[links.size()], new int[links.size()], new byte[links.size()]);
        for (int at = 0; at < links.size(); at++) {
            Link link = links.get(at);
            linked.first()[at] = newFirst[link.first()];
            linked.second()[at] = newSecond[link.second()];
            linked.weights()[at] = Links.packed(link.weight());
        }
        return new Table(first, sortedFirst, second, sortedSecond, linked);
    }

    private static int[] places(List<Entry> before, Entries after) {
        int[] places = new int[before.size()];
        for (int at = 0; at < places.length; at++) {
            places[at] = after.find(before.get(at).term());
        }
        return places;
    }

    /// Base language.
    public String first() {
        return first;
    }

    /// Base language.
    public String second() {
        return second;
    }

    /// How many terms both languages have, together.
    public int size() {
        return firstEntries.size() + secondEntries.size();
    }

    /// What a term is linked to, best first, with the weights of the links, which need not sum up to 1.
    ///
    /// @param language one of both
    /// @param most how many at most
    public List<Meaning> meanings(String language, String term, int most) {
        boolean isFirst = language.equals(first);
        int at = (isFirst ? firstEntries : secondEntries).find(term);
        if (at < 0) {
            return List.of();
        }
        Entries others = isFirst ? secondEntries : firstEntries;
        Links links = isFirst ? forth : back;
        List<Meaning> meanings = new ArrayList<>();
        for (int each = links.begin(at); each < links.end(at) && meanings.size() < most; each++) {
            int other = links.to(each);
            meanings.add(new Meaning(others.term(other), others.surface(other), links.weight(each)));
        }
        return meanings;
    }

    Entries firstEntries() {
        return firstEntries;
    }

    Entries secondEntries() {
        return secondEntries;
    }

    Links links() {
        return forth;
    }
}
