package org.comity.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.search.Facet;
import org.comity.search.SearchRequest;
import org.comity.search.SearchRequest.Bridge;
import org.junit.jupiter.api.Test;

final class QuestionTest {

    private static final String SENSE = "引渡>en:extradition";
    private static final SearchRequest.Reader NOBODY = new SearchRequest.Reader(Set.of(), List.of());

    @Test
    void an_address_says_all_of_the_question_and_is_read_back_the_same() {
        Question question = Question.of("\"人口 販運\" & 50 % +x #y")
                .toggled(Facet.KIND, "article")
                .toggled(Facet.KIND, "term")
                .toggled(Facet.LANGUAGE, "zh-Hant")
                .sense(SENSE, false)
                .bridged(false)
                .from("b7c9e3a0-0000-0000-0000-000000000001")
                .at(3, "s~1");

        String address = SearchPaths.of(question);

        assertThat(URI.create(address).getPath()).isEqualTo("/search");
        assertThat(Question.ofQuery(URI.create(address).getRawQuery())).isEqualTo(question);
    }

    @Test
    void a_value_is_chosen_and_given_up_again_and_begins_at_the_first_page() {
        Question question = Question.of("x").at(4, "s").toggled(Facet.LEVEL, "advanced");

        assertThat(question.isChosen(Facet.LEVEL, "advanced")).isTrue();
        assertThat(question.place()).isEqualTo(Question.Place.FIRST);
        assertThat(question.toggled(Facet.LEVEL, "advanced")).isEqualTo(Question.of("x"));
    }

    @Test
    void other_words_keep_what_it_is_narrowed_down_to_but_not_the_senses_of_the_old_ones() {
        Question question =
                Question.of("x").toggled(Facet.KIND, "term").sense(SENSE, false).bridged(false);

        assertThat(question.asking("y"))
                .isEqualTo(Question.of("y").toggled(Facet.KIND, "term").bridged(false));
    }

    @Test
    void a_sense_is_refused_and_taken_back() {
        Question refused = Question.of("引渡").sense(SENSE, false);

        assertThat(refused.request(NOBODY, 20).bridge()).isEqualTo(new Bridge(true, Set.of(SENSE)));
        assertThat(refused.sense(SENSE, true)).isEqualTo(Question.of("引渡"));
    }

    @Test
    void what_makes_no_sense_in_an_address_is_passed_over() {
        Question question = Question.of(Map.of(
                "q", List.of("  x  ", "second"),
                "page", List.of("-3"),
                "bridge", List.of("perhaps"),
                "kind", List.of("term", "", " term ", "y".repeat(500)),
                "utm_source", List.of("elsewhere")));

        assertThat(question).isEqualTo(Question.of("x").toggled(Facet.KIND, "term"));
        assertThat(Question.of(Map.of("page", List.of("9999999"))).place().page())
                .isEqualTo(1);
        assertThat(Question.of(Map.of("page", List.of("999999"))).place().page())
                .isEqualTo(Question.LAST_PAGE);
        assertThat(Question.of(Map.<String, List<String>>of()).blank()).isTrue();
    }

    @Test
    void a_page_is_a_window_of_the_results() {
        SearchRequest request = Question.of("x").at(3, "s").request(NOBODY, 20);

        assertThat(request.window().from()).isEqualTo(40);
        assertThat(request.window().size()).isEqualTo(20);
        assertThat(request.window().snapshot()).contains("s");
    }

    @Test
    void the_same_question_is_saved_in_the_same_words_wherever_one_stands_in_it() {
        Question question = Question.of("x").toggled(Facet.KIND, "term");

        assertThat(SearchPaths.asked(question.at(3, "s").from("id"))).isEqualTo(SearchPaths.asked(question));
        assertThat(Question.ofQuery(SearchPaths.asked(question))).isEqualTo(question);
    }
}
