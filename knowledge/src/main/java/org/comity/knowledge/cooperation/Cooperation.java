package org.comity.knowledge.cooperation;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.knowledge.CourseAdvice;
import org.comity.knowledge.CourseAdvice.Course;
import org.comity.knowledge.CourseAdvice.Matter;
import org.comity.knowledge.CrimeTypes;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Measure;
import org.comity.knowledge.cooperation.Answer.Basis;
import org.comity.knowledge.cooperation.CooperationPage.Heading;
import org.comity.knowledge.cooperation.CooperationPage.Line;
import org.comity.knowledge.cooperation.CooperationPage.Named;
import org.comity.knowledge.cooperation.CooperationPage.Options;
import org.comity.knowledge.cooperation.CooperationPage.Shown;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.knowledge.register.Register;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Visitor;

/// Puts an answer into the reader's language.
@Singleton
public final class Cooperation {

    private static final int MOST_MISSING = 12;

    private final PlaceNames names;
    private final List<CourseAdvice> advice;

    @Inject
    public Cooperation(PlaceNames names, Instance<CourseAdvice> advice) {
        this(names, advice.stream().toList());
    }

    /// @param advice who knows courses
    public Cooperation(PlaceNames names, List<CourseAdvice> advice) {
        this.names = names;
        this.advice = List.copyOf(advice);
    }

    Options options(Register register, Localizer localizer) {
        List<Named> jurisdictions = new ArrayList<>();
        register.world()
                .jurisdictions()
                .keySet()
                .forEach(code -> jurisdictions.add(new Named(code, names.name(code, localizer))));
        jurisdictions.sort(Comparator.comparing(Named::name, localizer.order()));
        return new Options(
                jurisdictions,
                register.law().measures().stream().map(Measure::code).toList(),
                CrimeTypes.UN18);
    }

    Shown shown(Register register, Answer answer, Visitor visitor) {
        Localizer localizer = visitor.localizer();
        Question question = answer.frame().question();
        Map<String, String> shownNames = new HashMap<>();
        for (String code : List.of(question.requesting(), question.requested())) {
            shownNames.put(code, names.name(code, localizer));
        }
        return new Shown(
                answer,
                shownNames,
                answer.bases().stream()
                        .map(basis -> line(register, basis, visitor.wishes()))
                        .toList(),
                answer.missing().stream()
                        .limit(MOST_MISSING)
                        .map(basis -> line(register, basis, visitor.wishes()))
                        .toList(),
                courses(answer, visitor.wishes()));
    }

    private static Line line(Register register, Basis basis, List<String> wishes) {
        Map<String, String> titles = basis.instrument().titles();
        String language = LanguageChoice.best(
                titles.keySet(), wishes, titles.keySet().iterator().next());
        Set<String> sources = new LinkedHashSet<>();
        Stream.of(basis.requesting(), basis.requested())
                .flatMap(tie -> tie.source().stream())
                .forEach(provenance -> sources.add(register.citation(provenance.source())));
        return new Line(
                basis,
                titles.getOrDefault(language, basis.instrument().id()),
                language,
                basis.articles().stream()
                        .map(article -> heading(register, basis.instrument(), article, wishes))
                        .toList(),
                List.copyOf(sources));
    }

    private static Heading heading(Register register, Instrument instrument, String article, List<String> wishes) {
        Map<String, String> headings = register.law().headings(instrument.id(), article);
        if (headings.isEmpty()) {
            return new Heading(article, "", "");
        }
        String language = LanguageChoice.best(
                headings.keySet(), wishes, headings.keySet().iterator().next());
        return new Heading(article, headings.getOrDefault(language, ""), language);
    }

    private List<Course> courses(Answer answer, List<String> wishes) {
        Matter matter = new Matter(
                answer.frame().question().crime().stream().toList(),
                answer.bases().stream().map(basis -> basis.instrument().id()).toList(),
                List.of(answer.frame().question().requested()));
        return advice.stream()
                .flatMap(each -> each.courses(matter, wishes).stream())
                .toList();
    }
}
