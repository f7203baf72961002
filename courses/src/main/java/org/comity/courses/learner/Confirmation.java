package org.comity.courses.learner;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/// The word that is typed to confirm what cannot be undone.
final class Confirmation {

    private Confirmation() {}

    /// Whether it is the word; case, width and spaces around it do not matter.
    static boolean matches(String typed, String word) {
        return plain(typed).equals(plain(word));
    }

    private static String plain(String text) {
        return UCharacter.foldCase(Normalizer2.getNFKCInstance().normalize(text), true)
                .strip();
    }
}
