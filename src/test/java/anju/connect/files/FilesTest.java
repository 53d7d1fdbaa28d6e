package anju.connect.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.flow.files.Files;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.Keys;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One contract, kept by the folder, by a store that speaks S3 and by both when they are sealed. */
class FilesTest {

    private static final FieldCipher CIPHER = new FieldCipher(Keys.parse(Keys.fresh()));
    private static final byte[] PHOTO = "照片".repeat(5_000).getBytes(UTF_8);
    private static Vertx vertx;
    private static SigningStore store;

    @TempDir
    static Path folder;

    @BeforeAll
    static void opens() throws IOException {
        vertx = Vertx.vertx();
        store = new SigningStore();
    }

    @AfterAll
    static void closes() {
        store.close();
        await(vertx.close());
    }

    @TestFactory
    Stream<DynamicTest> what_is_saved_comes_back_until_it_is_removed() {
        var inFolder = new FolderFiles(vertx, folder.resolve("files"));
        var inStore = new S3Files(vertx, store.bucket(SigningStore.SECRET));
        return Stream.of(
            DynamicTest.dynamicTest("folder", () -> keeps(inFolder)),
            DynamicTest.dynamicTest("S3", () -> keeps(inStore)),
            DynamicTest.dynamicTest("sealed in a folder", () -> keeps(new SealedFiles(inFolder, CIPHER))),
            DynamicTest.dynamicTest("sealed in S3", () -> keeps(new SealedFiles(inStore, CIPHER)))
        );
    }

    private static void keeps(Files files) {
        assertThatThrownBy(() -> await(files.get("photos/1"))).hasRootCauseInstanceOf(NoSuchElementException.class);
        await(files.save("photos/1", "before".getBytes(UTF_8)));
        await(files.save("photos/1", PHOTO));
        assertThat(await(files.get("photos/1"))).isEqualTo(PHOTO);
        await(files.remove("photos/1"));
        await(files.remove("photos/1"));
        assertThatThrownBy(() -> await(files.get("photos/1"))).hasRootCauseInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> files.get("../keys")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.save("/etc/passwd", PHOTO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wrong_secret_opens_no_bucket() {
        var files = new S3Files(vertx, store.bucket("another secret"));
        assertThatThrownBy(() -> await(files.save("photos/2", PHOTO))).hasMessageContaining("403");
        assertThat(store.objects).doesNotContainKey("photos/2");
    }

    @Test
    void the_store_holds_nothing_that_can_be_read_or_swapped() {
        var inStore = new S3Files(vertx, store.bucket(SigningStore.SECRET));
        var files = new SealedFiles(inStore, CIPHER);
        await(files.save("photos/3", PHOTO));
        assertThat(new String(store.objects.get("photos/3"), UTF_8)).doesNotContain("照片");
        store.objects.put("photos/4", store.objects.get("photos/3"));
        assertThatThrownBy(() -> await(files.get("photos/4"))).hasMessageContaining("seal is broken");
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
