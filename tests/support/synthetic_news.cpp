// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_news.h"

#include "tests/support/dice.h"

#include <array>
#include <string_view>

namespace dateline::testing {

namespace {

constexpr std::array<std::string_view, 12> monthNames = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdayNames = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                          "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 10> actors = {
    "Minister Oda Brenn",     "the Harbour Board",    "President Ivo Tarn", "the Growers' Union",   "Judge Mara Quill",
    "the Veldian parliament", "Ambassador Lune Asko", "the river province", "General Pell Ostrand", "the Central Bank"};
constexpr std::array<std::string_view, 8> places = {"Tarnholm", "Port Velde", "Ostrava Bay", "Quillmouth",
                                                    "Brennick", "Askersund",  "Lower Pell",  "Mirefield"};
constexpr std::array<std::string_view, 10> deeds = {
    "signed an accord on fishing rights", "rejected the draft budget",      "opened talks on the border road",
    "ordered an inquiry into the dam",    "suspended the grain tariff",     "met the strikers' delegation",
    "published a list of demands",        "withdrew troops from the ridge", "voted to extend the emergency",
    "handed over written proposals"};
constexpr std::array<std::string_view, 4> sources = {"Veldian Courier", "Tarnholm Gazette", "Bay Radio", "River Post"};
constexpr std::array<std::string_view, 6> filler = {
    "Officials declined to say how long the arrangement would hold, and observers in the capital spoke of fatigue on "
    "every side.",
    "Prices in room 1999 of the old exchange rose by 12.5 per cent, according to a clerk who keeps version 3.1 of the "
    "ledger.",
    "The crowd outside was smaller than organisers had hoped, but it stayed until the lamps went out.",
    "No one who was present may be named under the rules of the house.",
    "A spokesman called the step necessary; his critics called it late.",
    "Analysts warned that the march of events had outrun the paper it was written on."};

std::string dateWords(time::Day day, bool withYear) {
    const auto date = time::civilOf(day);
    std::string words(monthNames[static_cast<std::size_t>(date.month - 1)]);
    words += " " + std::to_string(date.day);
    return withYear ? words + ", " + std::to_string(date.year) : words;
}

std::string weekdayWords(time::Day day) {
    return std::string(weekdayNames[static_cast<std::size_t>(static_cast<int>(time::weekdayOf(day)) - 1)]);
}

/// How an article of day `published` names the day `then`, not later than it.
std::string whenWords(Dice& dice, time::Day published, time::Day then) {
    const int ago = published - then;
    if (ago == 0) return "earlier today";
    if (ago == 1 && dice.roll(2) == 0) return "yesterday";
    if (ago < 7) return "on " + weekdayWords(then);
    if (ago > 60 && dice.roll(2) == 0) {
        const auto date = time::civilOf(then);
        return "in " + std::string(monthNames[static_cast<std::size_t>(date.month - 1)]) + " " +
               std::to_string(date.year);
    }
    return "on " + dateWords(then, ago > 200);
}

struct Stage {
    time::Day day;
    std::string_view actor;
    std::string_view deed;
    std::string_view place;
};

/// What happened in one affair, oldest first.
std::vector<Stage> makeStory(Dice& dice, time::Day begin) {
    std::vector<Stage> story;
    time::Day day = begin;
    for (std::uint64_t stages = 4 + dice.roll(6); stages > 0; --stages) {
        story.push_back({day, dice.pick(actors), dice.pick(deeds), dice.pick(places)});
        day = day + static_cast<std::int32_t>(1 + dice.roll(12));
    }
    return story;
}

std::string sentenceOf(Dice& dice, time::Day published, const Stage& stage) {
    const std::string when = whenWords(dice, published, stage.day);
    std::string sentence;
    if (dice.roll(2) == 0)
        sentence.append(stage.actor)
            .append(" ")
            .append(stage.deed)
            .append(" in ")
            .append(stage.place)
            .append(" ")
            .append(when);
    else
        sentence.append("In ")
            .append(stage.place)
            .append(", ")
            .append(stage.actor)
            .append(" ")
            .append(stage.deed)
            .append(" ")
            .append(when);
    return sentence + ". ";
}

Article makeArticle(Dice& dice, const std::vector<Stage>& story) {
    const std::size_t last = dice.roll(story.size());
    Article article;
    article.published = story[last].day + static_cast<std::int32_t>(dice.roll(3));
    article.source = dice.pick(sources);
    article.title.append(story[last].actor).append(" ").append(story[last].deed);
    article.text = article.title + "\n" + article.source + "\nPublished " + dateWords(article.published, true) + "\n\n";
    for (std::size_t i = last + 1; i-- > 0;) {
        article.text += sentenceOf(dice, article.published, story[i]);
        for (std::uint64_t lines = 1 + dice.roll(3); lines > 0; --lines)
            article.text.append(dice.pick(filler)).append(" ");
        if (dice.roll(3) == 0) article.text += "\n\n";
    }
    return article;
}

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result + "\"";
}

} // namespace

std::vector<Article> syntheticNews(std::size_t articles, unsigned seed) {
    Dice dice(seed);
    std::vector<Article> result;
    result.reserve(articles);
    const time::Day epoch = time::dayOf({2015, 1, 5});
    while (result.size() < articles) {
        const auto story = makeStory(dice, epoch + static_cast<std::int32_t>(dice.roll(2500)));
        for (std::uint64_t tellings = 2 + dice.roll(8); tellings > 0 && result.size() < articles; --tellings)
            result.push_back(makeArticle(dice, story));
    }
    return result;
}

std::string toJsonLine(const Article& article) {
    return "{\"date\": \"" + time::toIso(article.published) + "\", \"title\": " + quoted(article.title) +
           ", \"source\": " + quoted(article.source) + ", \"text\": " + quoted(article.text) + "}\n";
}

} // namespace dateline::testing
