package org.comity.search.analysis;

import java.util.List;
import java.util.Random;

/// Texts of words of many scripts, with numbers, signs and characters from anywhere between them.
final class MixedText {

    private static final List<String> WORDS = List.of(
            "extradition",
            "the",
            "Treaties'",
            "O'Brien's",
            "l'extradition",
            "d’aujourd’hui",
            "extradición",
            "ESPAÑA",
            "Auslieferungen",
            "Straße",
            "uitlevering",
            "cooperação",
            "İstanbul'da",
            "suçluların",
            "ţară",
            "rendőrség",
            "Преступления",
            "международный",
            "объёмов",
            "ъ",
            "Щедрый",
            "Злочинність",
            "їжак",
            "Престъпления",
            "Ђорђе",
            "تسليم",
            "المجرمين",
            "وَالْجَرِيمَةِ",
            "استرداد",
            "مجرمان",
            "الاتّفاقية",
            "ﷺ",
            "Έκδοση",
            "εγκληματιών",
            "ΣΥΝΘΗΚΗ",
            "Ψυχή",
            "αυτός",
            "अपराध",
            "प्रत्यर्पण",
            "आतंकवादी",
            "অপরাধ",
            "குற்றம்",
            "อาชญากรรมข้ามชาติ",
            "ຂ້າມຊາດ",
            "ឧក្រិដ្ឋកម្ម",
            "tội",
            "phạm",
            "범죄인",
            "인도",
            "조약",
            "犯罪人",
            "引渡しに関する",
            "ティー",
            "カタカナ",
            "人口販運",
            "重慶",
            "重庆",
            "西藏",
            "藏文",
            "秘鲁",
            "秘 鲁",
            "銀行",
            "长大",
            "々",
            "〇",
            "𠀋",
            "第十八條",
            "第18条",
            "A型",
            "㈱",
            "㐀",
            "豈",
            "հանցագործություն",
            "დანაშაული",
            "פשיעה",
            "ወንጀል",
            "x86",
            "2015",
            "ö",
            "naïve",
            "ﬁnance",
            "Ⅷ",
            "½",
            "wi-fi",
            "e\u0301te\u0301",
            "a\u0301\u0302",
            "ˇˊ",
            "ㄖㄣˊ");
    private static final List<String> BETWEEN = List.of(
            " ", " ", " ", "", ", ", "。", "，", "、", "（", "）", "《", "》", ". ", "-", "\n\n", "\u00A0", "·", "・", "'");

    private MixedText() {}

    /// A text that only the state of the random source decides.
    static String of(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(10) == 0 ? random.nextInt(400) : random.nextInt(14);
        for (int count = 0; count < length; count++) {
            int choice = random.nextInt(40);
            if (choice == 0) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            } else if (choice == 1) {
                text.appendCodePoint(random.nextInt(0x30000));
            } else {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }
            text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return text.toString();
    }
}
