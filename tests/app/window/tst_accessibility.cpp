// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/inspector.h"
#include "app/models/theme.h"
#include "app/sources/sidebar.h"
#include "app/timeline/date_prompt.h"
#include "app/timeline/overview_strip.h"
#include "app/timeline/timeline_text.h"
#include "app/timeline/timeline_theme.h"
#include "app/window/export_dialog.h"
#include "app/window/header_bar.h"
#include "app/window/keys_dialog.h"
#include "app/window/main_window.h"
#include "core/project/store.h"
#include "tests/app/plain_desktop.h"
#include "tests/support/reported_project.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QShortcut>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace dateline;
using namespace dateline::app;

namespace {

void walk(QAccessibleInterface* from, const std::function<void(QAccessibleInterface&)>& visit) {
    if (from == nullptr || !from->isValid() || from->state().invisible) return;
    visit(*from);
    for (int i = 0; i < from->childCount(); ++i) walk(from->child(i), visit);
}

QString placeOf(QAccessibleInterface& item) {
    const QObject* object = item.object();
    return object == nullptr
               ? QStringLiteral("an item")
               : QStringLiteral("%1 “%2”").arg(QLatin1String(object->metaObject()->className()), object->objectName());
}

/// What can be focused and says nothing.
QStringList namelessIn(QWidget& window) {
    QStringList nameless;
    walk(QAccessible::queryAccessibleInterface(&window), [&](QAccessibleInterface& item) {
        const bool isWindow = item.object() == &window;
        if (item.state().focusable && !isWindow && item.text(QAccessible::Name).trimmed().isEmpty())
            nameless << placeOf(item);
    });
    return nameless;
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        test::usePlainDesktop();
        QVERIFY(m_folder.isValid());
        QVERIFY(project::save(test::reportedProject(), path().toStdString()));
    }

    void init() { open(); }
    void cleanup() {
        m_window.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void everythingThatTakesTheFocusHasAName() {
        m_window->selectEvent(EventId{0});
        QCOMPARE(namelessIn(*m_window), QStringList());
    }

    void soDoesEverythingInTheDialogs() {
        showKeys(m_window.get());
        askForDate(m_window->timeline());
        m_window->findChild<QAction*>(QStringLiteral("exportPng"))->trigger();
        const auto dialogs = m_window->findChildren<QDialog*>();
        QCOMPARE(dialogs.size(), 3);
        for (QDialog* dialog : dialogs) {
            QVERIFY(!dialog->windowTitle().isEmpty());
            QCOMPARE(namelessIn(*dialog), QStringList());
        }
        for (const ExportTarget target : {ExportTarget::svg, ExportTarget::pdf, ExportTarget::print}) {
            ExportDialog dialog(
                target, {std::make_shared<const project::Project>(test::reportedProject()), {}, {}, {}, {}}, false);
            dialog.show();
            QCOMPARE(namelessIn(dialog), QStringList());
        }
    }

    void theTreeHoldsTheEventsWithTheirSentences() {
        QStringList names;
        walk(QAccessible::queryAccessibleInterface(m_window.get()), [&](QAccessibleInterface& item) {
            if (item.role() == QAccessible::ListItem && item.parent() &&
                item.parent()->object() == &m_window->timeline())
                names << item.text(QAccessible::Name);
        });
        QCOMPARE(names.size(), m_window->timeline().eventsInView());
        for (const QString& name : names) QVERIFY2(name.contains(QStringLiteral("source")), qPrintable(name));
    }

    void anEventIsSelectedFocusedAndHasItsMenu() {
        TimelineView& view = m_window->timeline();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(list->state().multiSelectable);
        QAccessibleInterface* item = list->child(0);
        QAccessibleActionInterface* actions = item->actionInterface();
        QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::showMenuAction()));
        actions->doAction(QAccessibleActionInterface::setFocusAction());
        QVERIFY(item->state().selected);
        QVERIFY(item->state().focused);
        QCOMPARE(list->focusChild(), item);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        for (int i = 0; i < list->childCount(); ++i) QVERIFY(list->child(i)->state().selected);
        actions->doAction(QAccessibleActionInterface::showMenuAction());
        QTRY_VERIFY(view.findChild<QMenu*>(QStringLiteral("timelineMenu")));
        view.findChild<QMenu*>(QStringLiteral("timelineMenu"))->close();
    }

    void everyButtonIsReachedByTab() {
        m_window->selectEvent(EventId{0});
        QSet<QWidget*> inChain;
        for (QWidget* at = m_window->nextInFocusChain(); at != m_window.get(); at = at->nextInFocusChain())
            inChain << at;
        for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->parentWidget()->inherits("QLineEdit")) continue; // Esc clears it
            QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName() + button->text()));
            QVERIFY(inChain.contains(const_cast<QAbstractButton*>(button)));
        }
        for (QWidget* region : std::initializer_list<QWidget*>{&m_window->timeline(), &m_window->sidebar(),
                                                               m_window->findChild<OverviewStrip*>()})
            QVERIFY(region->focusPolicy() & Qt::TabFocus);
    }

    void everyActionIsInAMenuThatAKeyOpens() {
        QSet<QAction*> reachable;
        const std::function<void(QMenu&)> add = [&](QMenu& menu) {
            for (QAction* action : menu.actions()) {
                reachable << action;
                if (action->menu() != nullptr) add(*action->menu());
            }
        };
        for (const QToolButton* button : m_window->findChildren<QToolButton*>())
            if (button->menu() != nullptr && (button->focusPolicy() & Qt::TabFocus)) add(*button->menu());
        for (QAction* action : m_window->timeline().actions()) reachable << action; // its menu has a key
        add(*m_window->findChild<QMenu*>(QStringLiteral("searchHelp")));            // ↓ in the empty search field
        for (QAction* action : m_window->findChildren<QAction*>()) {
            const bool ofAField = qobject_cast<QWidget*>(action->parent()) && action->parent()->inherits("QLineEdit");
            const bool ofAMenu = qobject_cast<QMenu*>(action->parent()) != nullptr;
            if (action->isSeparator() || ofAField || action->text().isEmpty()) continue;
            if (action->menu() != nullptr && ofAMenu == false) continue; // the action that is a menu itself
            QVERIFY2(reachable.contains(action) || !action->shortcut().isEmpty(), qPrintable(action->text()));
        }
        QVERIFY(m_window->findChildren<QShortcut*>().size() > 10);
    }

    void linksAreFollowedByKeys() {
        m_window->selectEvent(EventId{0});
        m_window->timeline().setPeriod(m_window->timeline().visibleRange());
        int links = 0;
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            if (!label->isVisible() || !label->text().contains(QStringLiteral("<a href"))) continue;
            ++links;
            QVERIFY2(label->focusPolicy() & Qt::TabFocus, qPrintable(label->text()));
        }
        QVERIFY(links > 0);
    }

    void highContrastIsToldFromBlackOnWhite() {
        QVERIFY(isHighContrast(highContrastPalette()));
        QVERIFY(!isHighContrast(lightPalette()));
        QVERIFY(!isHighContrast(darkPalette()));
        QPalette ordinary(QColor(0xef, 0xef, 0xef));
        ordinary.setColor(QPalette::Base, Qt::white);
        ordinary.setColor(QPalette::Text, Qt::black);
        QVERIFY(!isHighContrast(ordinary));
    }

    void highContrastIsSevenToOne() {
        QPalette white = highContrastPalette();
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button}) white.setColor(role, Qt::white);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            white.setColor(role, Qt::black);
        white.setColor(QPalette::Link, QColor(0x00, 0x00, 0xcc));
        for (const QPalette& palette : {highContrastPalette(), white}) {
            QVERIFY(isHighContrast(palette));
            const Theme theme = Theme::of(palette);
            for (const QColor& text : {theme.text, theme.muted, theme.accent, theme.inferred, theme.warning})
                for (const QColor& surface : {theme.window, theme.page, theme.card, theme.cardHover, theme.accentSoft})
                    QVERIFY2(contrast(text, surface) >= 7, qPrintable(text.name() + u' ' + surface.name()));
            QVERIFY(contrast(theme.onAccent, theme.accent) >= 7);
            QVERIFY(contrast(theme.highlightText, theme.highlight) >= 7);
            const TimelineTheme timeline = TimelineTheme::of(palette);
            for (const QColor& line : {timeline.text, timeline.faintText, timeline.accentText, timeline.relation,
                                       timeline.event, timeline.stem, timeline.border})
                for (const QColor& ground : {timeline.ground, timeline.header, timeline.card, timeline.accentGround,
                                             timeline.lane, timeline.weekend})
                    QVERIFY2(contrast(line, ground) >= 7, qPrintable(line.name() + u' ' + ground.name()));
            QVERIFY(timeline.stroke > TimelineTheme::of(lightPalette()).stroke);
        }
    }

    void theTimelineGrowsWithTheLetters() {
        TimelineView& view = m_window->timeline();
        const QRect before = largestOf(view);
        auto& strip = *m_window->findChild<OverviewStrip*>();
        const int stripHeight = strip.sizeHint().height();
        QFont larger = view.font();
        larger.setPixelSize(QFontInfo(larger).pixelSize() * 3 / 2);
        const double factor = magnificationFor(larger) / magnificationFor(view.font());
        view.setFont(larger);
        strip.setFont(larger);
        QVERIFY(strip.sizeHint().height() > stripHeight * 1.2);
        QVERIFY(factor > 1.3);
        const QRect after = largestOf(view);
        QVERIFY(after.height() > before.height() * 1.2);
        const std::vector<EventId> shown = view.shownEvents();
        for (std::size_t i = 0; i < shown.size(); ++i) {
            QVERIFY(view.rect().contains(view.rectOf(shown[i])));
            QCOMPARE(view.eventAt(view.rectOf(shown[i]).center()).has_value(), true);
        }
    }

    void nothingIsCutWhereLettersAreLarger() {
        const QFont usual = QApplication::font();
        QFont larger = usual;
        larger.setPointSizeF(usual.pointSizeF() * 1.5);
        m_window.reset();
        QApplication::setFont(larger);
        open();
        m_window->resize(1700, 1000);
        m_window->selectEvent(EventId{0});
        QCoreApplication::processEvents();
        QStringList cut;
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty()) continue;
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (label->height() < needed) cut << label->objectName() + u' ' + label->text().left(30);
        }
        for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>())
            if (button->isVisible() && !button->text().isEmpty() &&
                (button->height() < button->sizeHint().height() || button->width() < button->minimumSizeHint().width()))
                cut << button->objectName() + u' ' + button->text().left(30);
        QApplication::setFont(usual);
        QCOMPARE(cut, QStringList());
    }

    void panelsChangeSidesAndTimeDoesNot() {
        m_window.reset();
        QApplication::setLayoutDirection(Qt::RightToLeft);
        open();
        const auto xOf = [&](const QWidget& widget) { return widget.mapTo(m_window.get(), QPoint(0, 0)).x(); };
        QVERIFY(xOf(m_window->inspector()) < xOf(m_window->timeline()));
        QVERIFY(xOf(m_window->timeline()) < xOf(m_window->sidebar()));
        const auto* add = m_window->findChild<QToolButton*>(QStringLiteral("addSources"));
        const auto* out = m_window->findChild<QToolButton*>(QStringLiteral("export"));
        QVERIFY(xOf(*out) < xOf(*add));
        const std::vector<EventId> shown = m_window->timeline().shownEvents();
        QVERIFY(shown.size() > 1);
        QVERIFY(m_window->timeline().rectOf(shown.front()).left() <= m_window->timeline().rectOf(shown.back()).left());
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("reported.dateline")); }
    void open() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 760);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QSignalSpy shown(m_window.get(), &MainWindow::projectShown);
        m_window->addInputs({path()});
        QVERIFY(shown.wait());
        m_window->activateWindow();
        m_window->timeline().setFocus();
    }
    static QRect largestOf(const TimelineView& view) {
        QRect largest;
        for (const EventId event : view.shownEvents())
            if (const QRect rect = view.rectOf(event); rect.height() > largest.height()) largest = rect;
        return largest;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
