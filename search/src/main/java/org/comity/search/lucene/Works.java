package org.comity.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.comity.search.Facet;
import org.comity.search.SearchResults.Count;
import org.comity.search.index.Languages;
import org.comity.search.index.Plan;
import org.comity.search.index.Ranking;

/// The works that a query finds, with the counts of their facets.
final class Works {

    private final TrimmedSearcher searcher;
    private final Languages languages;
    private final Map<Facet, List<String>> chosen;
    private final Grouping grouping = new Grouping();

    private Works(TrimmedSearcher searcher, Languages languages, Map<Facet, List<String>> chosen) {
        this.searcher = searcher;
        this.languages = languages;
        this.chosen = chosen;
    }

    /// What came out.
    ///
    /// @param best documents that stand for the works, best first
    record Counted(int[] best, int total, Map<Facet, List<Count>> facets) {}

    /// @param most how many of the best are needed in order
    static Counted find(TrimmedSearcher searcher, Query query, Plan.Demands demands, List<String> wishes, int most)
            throws IOException {
        Languages languages = new Languages(wishes, demands.chosen().getOrDefault(Facet.LANGUAGE, List.of()));
        // which of two languages stands for a work must not depend on how documents lie
        searcher.segments().stream()
                .flatMap(segment -> Stream.of(segment.columns().languages()))
                .distinct()
                .sorted(Comparator.<String>comparingInt(languages::rank).thenComparing(Comparator.naturalOrder()))
                .forEach(languages::bit);
        Works works = new Works(searcher, languages, demands.chosen());
        // without an executor Lucene asks for one collector and goes through the segments one after the other
        searcher.search(query, new CollectorManager<Collector, Integer>() {
            @Override
            public Collector newCollector() {
                return works.new Collecting(demands);
            }

            @Override
            public Integer reduce(Collection<Collector> collectors) {
                return collectors.size();
            }
        });
        return works.counted(most);
    }

    private final class Collecting implements Collector {

        private final long from;
        private final long to;
        private final boolean dated;

        Collecting(Plan.Demands demands) {
            dated = demands.dates().isPresent();
            from = demands.dates()
                    .flatMap(Plan.Dates::from)
                    .map(date -> date.toEpochDay())
                    .orElse(Long.MIN_VALUE + 1);
            to = demands.dates()
                    .flatMap(Plan.Dates::to)
                    .map(date -> date.toEpochDay())
                    .orElse(Long.MAX_VALUE);
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            Columns columns = searcher.segments().get(leaf.ord).columns();
            int[] ranks = new int[columns.languages().length];
            int[] bits = new int[ranks.length];
            for (int ord = 0; ord < ranks.length; ord++) {
                ranks[ord] = languages.rank(columns.languages()[ord]);
                bits[ord] = languages.bit(columns.languages()[ord]);
            }
            return new LeafCollector() {
                private Scorable scores = new Scorable() {
                    @Override
                    public float score() {
                        return 0;
                    }
                };

                @Override
                public void setScorer(Scorable scorer) {
                    scores = scorer;
                }

                @Override
                public void collect(int doc) throws IOException {
                    long date = columns.dates()[doc];
                    if (!dated || (date >= from && date <= to)) {
                        int language = columns.language()[doc];
                        grouping.add(
                                columns.works()[doc],
                                leaf.docBase + doc,
                                rounded(scores.score()),
                                ranks[language],
                                bits[language]);
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }

    private static float rounded(float score) {
        return Math.round(score * Ranking.SCALE) / (float) Ranking.SCALE;
    }

    private Counted counted(int most) {
        Tally tally = new Tally(searcher, languages, chosen);
        Comparator<Integer> bestFirst = Comparator.<Integer>comparingDouble(entry -> -grouping.score(entry))
                .thenComparing(grouping::work, Long::compareUnsigned);
        // the worst of the best at the top: tens of thousands may be found, and few are shown
        PriorityQueue<Integer> best =
                new PriorityQueue<>(Math.max(1, Math.min(most, grouping.size())), bestFirst.reversed());
        int passed = 0;
        for (int entry = 0; entry < grouping.size(); entry++) {
            if (tally.count(grouping.document(entry), grouping.languages(entry))) {
                passed++;
                if (best.size() < most) {
                    best.add(entry);
                } else if (!best.isEmpty() && grouping.score(entry) >= grouping.score(best.element())) {
                    best.add(entry);
                    best.remove();
                }
            }
        }
        List<Integer> sorted = new ArrayList<>(best);
        sorted.sort(bestFirst);
        return new Counted(sorted.stream().mapToInt(grouping::document).toArray(), passed, tally.counts());
    }
}
