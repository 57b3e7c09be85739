// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the menu to the picture, as a person goes: keys and clicks, the preview, the file, the clipboard, the print preview.

#include "app/models/theme.h"
#include "app/window/export_dialog.h"
#include "app/window/export_flow.h"
#include "app/window/main_window.h"
#include "app/window/picture_preview.h"
#include "app/window/print_preview.h"
#include "core/project/store.h"
#include "tests/app/plain_desktop.h"
#include "tests/support/example_project.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <set>

using namespace dateline;
using namespace dateline::app;

class TestExportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        test::usePlainDesktop();
        QVERIFY(project::save(*m_project, m_folder.filePath(QStringLiteral("example.dateline")).toStdString()));
    }

    void init() {
        QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/dateline"))
            .removeRecursively();
    }

    void thePreviewFollowsTheChoices();
    void thePagesOfADocumentCanBeTurned();
    void theTitleIsOfferedAndCanBeChanged();
    void aStoryIsOfferedWhereAnEventIsSelected();
    void onlyWhatHasAnEffectIsOffered_data();
    void onlyWhatHasAnEffectIsOffered();
    void lastChoicesAreOfferedAgain();
    void oddSettingsDoNoHarm();
    void aPictureTooLargeIsRefusedBeforeItIsSaved();
    void everyControlHasANameAndIsReachedByTab();
    void altLettersAreNotUsedTwice();
    void manyChangesEndWithTheLast();
    void closingWhileItDrawsIsSafe();
    void whatIsInViewIsCopiedByKey();
    void theDialogCopiesWhatItShows();
    void aWrittenFileShowsTheChosenPicture();
    void aWriteThatFailsLeavesNothingAndSaysWhy();
    void printingShowsAPreviewOfAllPages();
    void anotherPaperIsLaidOutAnew();

private:
    [[nodiscard]] ExportView view(std::optional<EventId> selected = {}) const {
        ExportView view{m_project,
                        layout::rangeOf({time::dayOf({2021, 12, 7}), time::dayOf({2022, 2, 5})}),
                        QSize(812, 560),
                        {},
                        {}};
        view.marks.selected = selected;
        return view;
    }

    /// Shown, and its first preview drawn.
    std::unique_ptr<ExportDialog> open(ExportTarget target, std::optional<EventId> selected = {}) const {
        auto dialog = std::make_unique<ExportDialog>(target, view(selected), false);
        dialog->show();
        return waitFor(*dialog) ? std::move(dialog) : nullptr;
    }

    static bool waitFor(const ExportDialog& dialog) {
        return QTest::qWaitFor([&] { return !dialog.preview().isBusy() && dialog.preview().picture() != nullptr; },
                               20'000);
    }

    template <class Widget>
    static Widget& find(const QWidget& parent, const char* name) {
        auto* found = parent.findChild<Widget*>(QString::fromLatin1(name));
        if (found == nullptr) qFatal("no %s", name);
        return *found;
    }

    static QString facts(const ExportDialog& dialog) { return find<QLabel>(dialog, "facts").text(); }

    /// As a person does who has no mouse.
    static void choose(QComboBox& box, const QString& beginning) {
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Home);
        for (int i = 0; i < box.count() && !box.currentText().startsWith(beginning); ++i)
            QTest::keyClick(&box, Qt::Key_Down);
        if (!box.currentText().startsWith(beginning)) qFatal("no %s", qPrintable(beginning));
    }

    std::unique_ptr<MainWindow> openWindow() {
        auto window = std::make_unique<MainWindow>();
        window->resize(1280, 760);
        window->show();
        QSignalSpy shown(window.get(), &MainWindow::projectShown);
        window->addInputs({m_folder.filePath(QStringLiteral("example.dateline"))});
        return shown.wait(20'000) ? std::move(window) : nullptr;
    }

    static QString exportLine(const MainWindow& window) {
        const auto* line = window.findChild<QWidget*>(QStringLiteral("exportLine"));
        return line ? line->findChild<QLabel*>()->text() : QString();
    }

    QTemporaryDir m_folder;
    const std::shared_ptr<const project::Project> m_project =
        std::make_shared<const project::Project>(test::exampleProject());
};

void TestExportDialog::thePreviewFollowsTheChoices() {
    const auto dialog = open(ExportTarget::png);
    QVERIFY(dialog);
    QVERIFY(qGray(dialog->preview().image().pixel(3, 3)) > 200);
    choose(find<QComboBox>(*dialog, "theme"), QStringLiteral("Dark"));
    QVERIFY(waitFor(*dialog));
    QVERIFY(qGray(dialog->preview().image().pixel(3, 3)) < 60);
    const double before = dialog->preview().picture()->size.height();
    QTest::mouseClick(&find<QCheckBox>(*dialog, "sources"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(waitFor(*dialog));
    QVERIFY(dialog->preview().picture()->size.height() > before);
    QTest::mouseClick(&find<QRadioButton>(*dialog, "whole"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(waitFor(*dialog));
    QVERIFY(dialog->preview().picture()->description.contains(QStringLiteral("17 events")));
}

void TestExportDialog::thePagesOfADocumentCanBeTurned() {
    const auto dialog = open(ExportTarget::pdf);
    QVERIFY(dialog);
    find<QRadioButton>(*dialog, "whole").click();
    find<QCheckBox>(*dialog, "sources").setChecked(false);
    auto& pages = find<QSpinBox>(*dialog, "pages");
    pages.setFocus();
    pages.selectAll();
    QTest::keyClicks(&pages, QStringLiteral("4"));
    QVERIFY(waitFor(*dialog));
    const int count = dialog->preview().sheetCount();
    QVERIFY(count > 1 && count <= 4);
    QCOMPARE(facts(*dialog), QStringLiteral("Page 1 of %1  ·  297 × 210 mm").arg(count));
    auto& next = find<QToolButton>(*dialog, "nextPage");
    QVERIFY(!find<QToolButton>(*dialog, "previousPage").isEnabled());
    for (int page = 2; page <= count; ++page) {
        next.setFocus();
        QTest::keyClick(&next, Qt::Key_Space);
        QVERIFY(waitFor(*dialog));
        QVERIFY(facts(*dialog).startsWith(QStringLiteral("Page %1 of").arg(page)));
    }
    QVERIFY(!next.isEnabled());
    QVERIFY(dialog->preview().accessibleDescription().contains(QStringLiteral("page %1 of %1").arg(count)));
    pages.setValue(1); // fewer pages than the one that is shown
    QVERIFY(waitFor(*dialog));
    QCOMPARE(dialog->preview().sheet(), 0);
}

void TestExportDialog::theTitleIsOfferedAndCanBeChanged() {
    const auto dialog = open(ExportTarget::svg);
    QVERIFY(dialog);
    auto& title = find<QLineEdit>(*dialog, "pictureTitle");
    QCOMPARE(title.placeholderText(), QStringLiteral("7 Dec 2021 – 5 Feb 2022"));
    QTest::keyClicks(&title, QStringLiteral("The northern waters"));
    QVERIFY(waitFor(*dialog));
    QCOMPARE(dialog->preview().picture()->title, QStringLiteral("The northern waters"));
    QCOMPARE(dialog->request().title, QStringLiteral("The northern waters"));
    find<QCheckBox>(*dialog, "heading").click();
    QVERIFY(!title.isEnabled());
    QVERIFY(!dialog->request().heading);
}

void TestExportDialog::aStoryIsOfferedWhereAnEventIsSelected() {
    const auto plain = open(ExportTarget::png);
    QVERIFY(plain);
    QVERIFY(!find<QRadioButton>(*plain, "story").isEnabled());
    QVERIFY(!find<QRadioButton>(*plain, "period").isVisible());
    const auto dialog = open(ExportTarget::png, EventId{9});
    QVERIFY(dialog);
    auto& story = find<QRadioButton>(*dialog, "story");
    QVERIFY(story.text().contains(QStringLiteral("League council meets")));
    story.click();
    QVERIFY(waitFor(*dialog));
    QCOMPARE(dialog->request().only.size(), std::size_t{5});
    QCOMPARE(find<QLineEdit>(*dialog, "pictureTitle").placeholderText(),
             QStringLiteral("League council meets Eastmark in Brineport"));
    ExportView marked = view();
    marked.period = layout::rangeOf({time::dayOf({2022, 1, 10}), time::dayOf({2022, 1, 13})});
    ExportDialog period(ExportTarget::png, marked, false);
    period.show();
    find<QRadioButton>(period, "period").click();
    QCOMPARE(period.request().range, marked.period);
    QVERIFY(waitFor(period));
}

void TestExportDialog::onlyWhatHasAnEffectIsOffered_data() {
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("size");
    QTest::addColumn<QStringList>("offered");
    const auto row = [](const char* name, ExportTarget target, const char* size, const QStringList& offered) {
        QTest::newRow(name) << static_cast<int>(target) << QString::fromLatin1(size) << offered;
    };
    row("PNG as on the screen", ExportTarget::png, "As", {QStringLiteral("scale")});
    row("PNG in pixels", ExportTarget::png, "In p", {QStringLiteral("pixelWidth"), QStringLiteral("pixelHeight")});
    row("PNG in millimetres", ExportTarget::png, "In m",
        {QStringLiteral("millimetreWidth"), QStringLiteral("millimetreHeight"), QStringLiteral("dotsPerInch")});
    row("PNG on paper", ExportTarget::png, "A3", {QStringLiteral("orientation"), QStringLiteral("dotsPerInch")});
    row("SVG as on the screen", ExportTarget::svg, "As", {});
    row("PDF on paper", ExportTarget::pdf, "L", {QStringLiteral("orientation"), QStringLiteral("pages")});
    row("PDF in millimetres", ExportTarget::pdf, "In m",
        {QStringLiteral("millimetreWidth"), QStringLiteral("millimetreHeight")});
    row("print", ExportTarget::print, "A3", {QStringLiteral("orientation"), QStringLiteral("pages")});
}

void TestExportDialog::onlyWhatHasAnEffectIsOffered() {
    QFETCH(int, target);
    QFETCH(QString, size);
    QFETCH(QStringList, offered);
    const auto dialog = open(static_cast<ExportTarget>(target));
    QVERIFY(dialog);
    choose(find<QComboBox>(*dialog, "sizing"), size);
    QStringList visible;
    for (const char* name : {"scale", "pixelWidth", "pixelHeight", "millimetreWidth", "millimetreHeight", "orientation",
                             "pages", "dotsPerInch"})
        if (find<QWidget>(*dialog, name).isVisible()) visible << QString::fromLatin1(name);
    offered.sort();
    visible.sort();
    QCOMPARE(visible, offered);
    QVERIFY(waitFor(*dialog));
}

void TestExportDialog::lastChoicesAreOfferedAgain() {
    ExportChoices chosen;
    {
        const auto dialog = open(ExportTarget::png);
        QVERIFY(dialog);
        choose(find<QComboBox>(*dialog, "sizing"), QStringLiteral("In m"));
        find<QSpinBox>(*dialog, "millimetreWidth").setValue(155);
        choose(find<QComboBox>(*dialog, "dotsPerInch"), QStringLiteral("600"));
        choose(find<QComboBox>(*dialog, "theme"), QStringLiteral("Print"));
        find<QCheckBox>(*dialog, "legend").click();
        find<QCheckBox>(*dialog, "overview").click();
        find<QSpinBox>(*dialog, "textSize").setValue(130);
        chosen = dialog->choices();
        QTest::keyClick(&find<QPushButton>(*dialog, "save"), Qt::Key_Space);
        QVERIFY(!dialog->isVisible());
    }
    QCOMPARE(chosen.millimetres.width(), 155);
    QCOMPARE(chosen.dotsPerInch, 600);
    const auto again = open(ExportTarget::png);
    QVERIFY(again);
    QVERIFY(again->choices() == chosen);
    const auto other = open(ExportTarget::pdf);
    QVERIFY(other);
    QVERIFY(other->choices() == storedChoices(ExportTarget::pdf, false)); // each kind has its own
    QVERIFY(other->choices().legend);
    QTest::keyClick(other.get(), Qt::Key_Escape);
    QVERIFY(!other->isVisible());
}

void TestExportDialog::oddSettingsDoNoHarm() {
    ExportChoices odd;
    odd.sizing = static_cast<ExportChoices::Sizing>(77);
    odd.theme = static_cast<ImageTheme>(-3);
    odd.pixels = {-5, 2'000'000'000};
    odd.textPercent = 0;
    storeChoices(ExportTarget::png, odd);
    const ExportChoices read = storedChoices(ExportTarget::png, false);
    QVERIFY(read.sizing <= ExportChoices::Sizing::letter);
    QCOMPARE(read.theme, ImageTheme::light);
    QVERIFY(read.pixels.width() >= 100 && read.pixels.height() <= 30'000);
    QVERIFY(read.textPercent >= 50);
}

void TestExportDialog::aPictureTooLargeIsRefusedBeforeItIsSaved() {
    const auto dialog = open(ExportTarget::png);
    QVERIFY(dialog);
    choose(find<QComboBox>(*dialog, "sizing"), QStringLiteral("In p"));
    find<QSpinBox>(*dialog, "pixelWidth").setValue(30'000);
    find<QSpinBox>(*dialog, "pixelHeight").setValue(30'000);
    QVERIFY(waitFor(*dialog));
    QVERIFY2(facts(*dialog).contains(QStringLiteral("SVG or PDF")), qPrintable(facts(*dialog)));
    QVERIFY(!find<QPushButton>(*dialog, "save").isEnabled());
    QVERIFY(!find<QPushButton>(*dialog, "copyPicture").isEnabled());
    find<QSpinBox>(*dialog, "pixelHeight").setValue(900);
    find<QSpinBox>(*dialog, "pixelWidth").setValue(1600);
    QVERIFY(waitFor(*dialog));
    QCOMPARE(facts(*dialog), QStringLiteral("1,600 × 900 pixels"));
    QVERIFY(find<QPushButton>(*dialog, "save").isEnabled());
}

void TestExportDialog::everyControlHasANameAndIsReachedByTab() {
    const auto dialog = open(ExportTarget::pdf, EventId{9});
    QVERIFY(dialog);
    std::set<QWidget*> reached;
    for (int i = 0; i < 60; ++i) {
        if (QWidget* focus = dialog->focusWidget()) reached.insert(focus);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    }
    const auto widgets = dialog->findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (!widget->isVisible() || !widget->isEnabled() || (widget->focusPolicy() & Qt::TabFocus) == 0) continue;
        const bool insideSpinBox = qobject_cast<QLineEdit*>(widget) && qobject_cast<QSpinBox*>(widget->parent());
        if (widget->focusProxy() || insideSpinBox) continue;
        const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        const QString name = interface ? interface->text(QAccessible::Name) : QString();
        QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
        const bool radio = qobject_cast<QRadioButton*>(widget) != nullptr; // arrows go on from the checked one
        QVERIFY2(radio || reached.contains(widget), qPrintable(widget->objectName()));
    }
    QVERIFY(!dialog->preview().accessibleDescription().isEmpty());
}

void TestExportDialog::altLettersAreNotUsedTwice() {
    for (const ExportTarget target : {ExportTarget::png, ExportTarget::pdf, ExportTarget::print}) {
        const auto dialog = open(target);
        QVERIFY(dialog);
        QMap<QKeySequence, QString> letters;
        const auto note = [&](const QString& text) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            return key.isEmpty() || letters.contains(key) ? key.isEmpty() : (letters.insert(key, text), true);
        };
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            if (label->isVisible() && label->buddy()) QVERIFY2(note(label->text()), qPrintable(label->text()));
        for (const QAbstractButton* button : dialog->findChildren<QAbstractButton*>())
            if (button->isVisible()) QVERIFY2(note(button->text()), qPrintable(button->text()));
    }
}

void TestExportDialog::manyChangesEndWithTheLast() {
    const auto dialog = open(ExportTarget::png);
    QVERIFY(dialog);
    auto& title = find<QLineEdit>(*dialog, "pictureTitle");
    QTest::keyClicks(&title, QStringLiteral("A title that is typed faster than pictures can be drawn"));
    QVERIFY(waitFor(*dialog));
    QCOMPARE(dialog->preview().picture()->title, title.text());
}

void TestExportDialog::closingWhileItDrawsIsSafe() {
    for (int i = 0; i < 5; ++i) {
        ExportDialog dialog(ExportTarget::pdf, view(), false);
        dialog.show();
        find<QRadioButton>(dialog, "whole").click();
    }
    QVERIFY(true);
}

void TestExportDialog::whatIsInViewIsCopiedByKey() {
    const auto window = openWindow();
    QVERIFY(window);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(exportLine(*window), QStringLiteral("The picture is on the clipboard."));
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    const QImage image = QImage::fromData(data->data(QStringLiteral("image/png")), "PNG");
    QVERIFY(image.width() > 2 * window->timeline().width()); // twice the pixels, with margins
    QVERIFY(!image.text(QStringLiteral("Title")).isEmpty());
}

void TestExportDialog::theDialogCopiesWhatItShows() {
    const auto window = openWindow();
    QVERIFY(window);
    window->findChild<QAction*>(QStringLiteral("exportSvg"))->trigger();
    auto& dialog = find<ExportDialog>(*window, "exportDialog");
    QVERIFY(waitFor(dialog));
    QTest::keyClicks(&find<QLineEdit>(dialog, "pictureTitle"), QStringLiteral("Copied"));
    QTest::mouseClick(&find<QPushButton>(dialog, "copyPicture"), Qt::LeftButton);
    QTRY_VERIFY(exportLine(*window).contains(QStringLiteral("clipboard")));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml")).contains(">Copied<"));
    QVERIFY(dialog.isVisible());
    dialog.reject();
}

void TestExportDialog::aWrittenFileShowsTheChosenPicture() {
    const auto window = openWindow();
    QVERIFY(window);
    window->selectEvent(EventId{9});
    window->findChild<QAction*>(QStringLiteral("exportPng"))->trigger();
    auto& dialog = find<ExportDialog>(*window, "exportDialog");
    QVERIFY(waitFor(dialog));
    find<QRadioButton>(dialog, "story").click();
    choose(find<QComboBox>(dialog, "sizing"), QStringLiteral("In p"));
    QVERIFY(waitFor(dialog));
    QTest::keyClick(&dialog, Qt::Key_Return); // Save as… is the default
    auto* save = window->findChild<QFileDialog*>(QStringLiteral("saveDialog"));
    QVERIFY(save);
    QCOMPARE(QFileInfo(save->selectedFiles().value(0)).fileName(),
             QStringLiteral("League council meets Eastmark in Brineport.png"));
    const QString path = m_folder.filePath(QStringLiteral("story.png"));
    Q_EMIT save->fileSelected(path);
    save->close();
    QTRY_VERIFY(exportLine(*window).startsWith(QStringLiteral("Written")));
    const QImage image(path);
    QCOMPARE(image.size(), QSize(1600, 900));
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("League council meets Eastmark in Brineport"));
    QVERIFY(image.text(QStringLiteral("Description")).contains(QStringLiteral("5 events")));
}

void TestExportDialog::aWriteThatFailsLeavesNothingAndSaysWhy() {
    const auto window = openWindow();
    QVERIFY(window);
    window->findChild<QAction*>(QStringLiteral("exportPdf"))->trigger();
    find<ExportDialog>(*window, "exportDialog").accept();
    auto* save = window->findChild<QFileDialog*>(QStringLiteral("saveDialog"));
    const QString path = m_folder.filePath(QStringLiteral("nowhere/timeline.pdf"));
    Q_EMIT save->fileSelected(path);
    save->close();
    QTRY_VERIFY(exportLine(*window).startsWith(QStringLiteral("Not written: ") + path));
    QVERIFY(!QFile::exists(path));
}

void TestExportDialog::printingShowsAPreviewOfAllPages() {
    const auto window = openWindow();
    QVERIFY(window);
    QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier);
    auto& dialog = find<ExportDialog>(*window, "exportDialog");
    find<QRadioButton>(dialog, "whole").click();
    find<QSpinBox>(dialog, "pages").setValue(3);
    QVERIFY(waitFor(dialog));
    const int pages = dialog.preview().sheetCount();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTRY_VERIFY(window->findChild<QPrintPreviewDialog*>() != nullptr);
    auto* preview = window->findChild<QPrintPreviewDialog*>();
    QTRY_COMPARE(preview->findChild<QPrintPreviewWidget*>()->pageCount(), pages);
    preview->reject();
    QTRY_VERIFY(window->findChild<QPrintPreviewDialog*>() == nullptr);
}

void TestExportDialog::anotherPaperIsLaidOutAnew() {
    ExportChoices choices = storedChoices(ExportTarget::print, false);
    QWidget window;
    PrintPreview preview(m_project, requestOf(choices, ExportTarget::print, view()), choices, &window);
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_folder.filePath(QStringLiteral("upright.pdf")));
    printer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()});
    printer.setFullPage(true);
    preview.print(printer);
    QFile file(printer.outputFileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.contains("/MediaBox [0 0 595"));
    QVERIFY(pdf.contains("/ToUnicode"));
}

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
