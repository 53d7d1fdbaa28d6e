package anju.connect.files;

import anju.flow.files.Files;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Files in a bucket of any store that speaks S3, each request signed with signature version 4. */
public final class S3Files implements Files {

    /** Where the bucket is ({@code https://host:port/bucket}), its region, and the key pair that opens it. */
    public record Bucket(URI url, String region, String key, String secret) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "Bucket[" + url + ", " + region + "]";
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int NOT_FOUND = 404;

    private final HttpClient client;
    private final Bucket bucket;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /** The files of that bucket. */
    public S3Files(Vertx vertx, Bucket bucket) {
        this.client = vertx.createHttpClient();
        this.bucket = bucket;
    }

    private record Answer(int status, Buffer body) {}

    @Override
    public Future<Void> save(String key, byte[] bytes) {
        return ask(HttpMethod.PUT, key, bytes)
            .compose(answer -> done(key, answer))
            .mapEmpty();
    }

    @Override
    public Future<byte[]> get(String key) {
        return ask(HttpMethod.GET, key, new byte[0])
            .compose(answer ->
                answer.status() == NOT_FOUND
                    ? Future.failedFuture(new NoSuchElementException("no file " + key))
                    : done(key, answer)
            )
            .map(answer -> answer.body().getBytes());
    }

    @Override
    public Future<Void> remove(String key) {
        return ask(HttpMethod.DELETE, key, new byte[0])
            .compose(answer -> answer.status() == NOT_FOUND ? Future.succeededFuture(answer) : done(key, answer))
            .mapEmpty();
    }

    private static Future<Answer> done(String key, Answer answer) {
        return answer.status() / 100 == 2
            ? Future.succeededFuture(answer)
            : Future.failedFuture(
                  new IllegalStateException("the file store answered " + answer.status() + " for " + key)
              );
    }

    private Future<Answer> ask(HttpMethod method, String key, byte[] body) {
        var signed = signed(method, Files.checked(key), body);
        var options = new RequestOptions().setMethod(method).setAbsoluteURI(signed.getUri().toString());
        return client
            .request(options)
            .compose(request -> {
                signed.forEachHeader((name, values) -> request.putHeader(name, values));
                return request.send(Buffer.buffer(body));
            })
            .compose(response -> response.body().map(read -> new Answer(response.statusCode(), read)))
            .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private SdkHttpRequest signed(HttpMethod method, String key, byte[] body) {
        var request = SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(method.name()))
            .uri(URI.create(bucket.url() + "/" + key))
            .putHeader("Content-Length", String.valueOf(body.length))
            .build();
        return signer
            .sign(sign ->
                sign
                    .identity(AwsCredentialsIdentity.create(bucket.key(), bucket.secret()))
                    .request(request)
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, bucket.region())
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
            )
            .request();
    }
}
