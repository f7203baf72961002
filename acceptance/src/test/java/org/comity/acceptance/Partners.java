package org.comity.acceptance;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;

/// Two liaison offices that open a partnership and assess it.
record Partners(APIRequestContext one, APIRequestContext other) {

    private static final String LIST = "/liaison/partnerships";
    private static final List<String> QUESTIONS = List.of(
            "mandate",
            "priority",
            "resources",
            "basis",
            "implementation",
            "requirements",
            "latitude",
            "occasions",
            "willingness",
            "understanding",
            "skills",
            "languages",
            "equipment");

    /// The id of a partnership that both have assessed.
    String assessed() {
        FormData opening = FormData.create()
                .set("jurisdiction", "GB")
                .set("organisation", "demo-police-gb")
                .set("stage", "growing");
        APIResponse opened = post(one, LIST, opening);
        String address = opened.headers().getOrDefault("location", "");
        String id = address.substring(address.lastIndexOf('/') + 1);
        post(one, LIST + "/" + id + "/assessment", answers(3, 1));
        post(other, LIST + "/" + id + "/assessment", answers(1, 4));
        return id;
    }

    private static FormData answers(int first, int then) {
        FormData answers = FormData.create();
        for (int index = 0; index < QUESTIONS.size(); index++) {
            answers.set(QUESTIONS.get(index), Integer.toString(index % 2 == 0 ? first : then));
        }
        return answers;
    }

    private static APIResponse post(APIRequestContext office, String path, FormData form) {
        RequestOptions options = Examinee.fromHere().setForm(form).setMaxRedirects(0);
        APIResponse response = office.post(path, options);
        if (response.status() != 303) {
            throw new IllegalStateException(path + ": " + response.status() + " " + response.text());
        }
        return response;
    }
}
