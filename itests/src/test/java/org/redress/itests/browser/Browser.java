package org.redress.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser window. Waits for what it is told to click; keeps screenshots under {@code target/screenshots}. */
public final class Browser implements AutoCloseable {

    static final int PHONE = 360;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("redress.work", "target/nodes")).resolveSibling("screenshots");

    private final ChromeDriver driver;

    Browser(Chromium chromium) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.browser().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--force-prefers-reduced-motion");
        options.addArguments("--window-size=1280,900", "--lang=zh-CN");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    void open(URI page) {
        driver.get(page.toString());
    }

    String title() {
        return driver.getTitle();
    }

    URI page() {
        return URI.create(driver.getCurrentUrl());
    }

    void forgetWhoIsSignedIn() {
        driver.manage().deleteAllCookies();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return until(css, window -> window.findElement(By.cssSelector(css)));
    }

    /** Where keys go. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void fill(String css, String text) {
        WebElement field = one(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Whatever kind of field it is. */
    void put(String css, String value) {
        WebElement field = one(css);
        String type = field.getDomProperty("type");
        if (field.getTagName().equals("select")) {
            new Select(field).selectByValue(value);
        } else if (type.equals("checkbox") || type.equals("radio")) {
            choose(css);
        } else if (type.equals("date") || type.equals("datetime-local")) {
            driver.executeScript("arguments[0].value = arguments[1]", field, value);
        } else {
            driver.executeScript("arguments[0].scrollIntoView({block:'center'})", field);
            fill(css, value);
        }
    }

    /** A stroke, as with a mouse. */
    void draw(String css) {
        WebElement pad = one(css);
        driver.executeScript("arguments[0].scrollIntoView({block:'center'})", pad);
        new Actions(driver)
                .moveToElement(pad, -80, 20)
                .clickAndHold()
                .moveByOffset(40, -40)
                .moveByOffset(40, 40)
                .moveByOffset(60, -20)
                .release()
                .perform();
    }

    /** As a picker enters it; keys depend on the language of the browser. */
    void date(String css, LocalDate day) {
        driver.executeScript("arguments[0].value = arguments[1]", one(css), day.toString());
    }

    /** Radio buttons and boxes lie under their label here, so the script clicks; people click the label. */
    void choose(String css) {
        driver.executeScript("arguments[0].click()", one(css));
    }

    void click(String css) {
        until("clicked " + css, window -> {
            WebElement target = window.findElement(By.cssSelector(css));
            driver.executeScript("arguments[0].scrollIntoView({block:'center'})", target);
            target.click();
            return true;
        });
    }

    <T> T until(String what, ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class)
                .withMessage(() -> what + " at " + driver.getCurrentUrl() + ":\n" + text())
                .until(condition);
    }

    /** As on a phone of this width; 0 ends it. */
    void width(int pixels) {
        if (pixels == 0) {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        } else {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", pixels, "height", 780, "deviceScaleFactor", 2, "mobile", true));
        }
    }

    /** How far the page is wider than the window. */
    long overflow() {
        return (Long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Opens everything that is folded in a part of the page. */
    void unfold(String css) {
        driver.executeScript(
                "document.querySelectorAll(arguments[0] + ' details').forEach(part => part.open = true)", css);
    }

    /** Words on cards that reach beyond the edge of their card, other than inside of what scrolls by itself. */
    @SuppressWarnings("unchecked")
    List<String> stickingOut() {
        return (List<String>) driver.executeScript("""
                const out = [];
                const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (words.nextNode()) {
                  const at = words.currentNode.parentElement;
                  const card = at.closest('.card, .alert');
                  if (!card || !words.currentNode.data.trim() || at.closest('.rd-sr-only')) continue;
                  let part = at;
                  while (part !== card && getComputedStyle(part).overflowX === 'visible') part = part.parentElement;
                  if (part !== card) continue;
                  const range = document.createRange();
                  range.selectNodeContents(words.currentNode);
                  if (range.getBoundingClientRect().right > card.getBoundingClientRect().right + 1) {
                    out.push(words.currentNode.data.trim());
                  }
                }
                return out;""");
    }

    /** What can be read in a part of the page, piece by piece. */
    @SuppressWarnings("unchecked")
    List<String> words(String css) {
        return (List<String>) driver.executeScript("""
                const read = [];
                for (const part of document.querySelectorAll(arguments[0])) {
                  const words = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
                  while (words.nextNode()) {
                    const at = words.currentNode.parentElement;
                    if (words.currentNode.data.trim() && at.checkVisibility() && !at.closest('[lang]:not(html)')) {
                      read.push(words.currentNode.data.trim());
                    }
                  }
                }
                return read;""", css);
    }

    /** Light or dark, as the system of the person is set. */
    void theme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Runs a script that has an answer of its own later, and gives that. */
    Object later(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    void run(String script) {
        driver.executeScript(script);
    }

    /** The page from its head to its foot, however long. */
    void wholePage(String name) {
        Map<?, ?> answer = (Map<?, ?>) driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        keep(name + ".png", Base64.getDecoder().decode((String) answer.get("data")));
    }

    /** What the window shows. */
    byte[] seen() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    void screenshot(String name) {
        keep(name + ".png", seen());
    }

    /** Keeps a file beside the screenshots, to be looked at. */
    void keep(String name, byte[] file) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What pages wrote into the browser's log since it was last asked: scripts that failed, assets that are missing. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
