package petstore.api;

import java.util.List;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;

/// An edition of our own making, which answers as [HouseStyle] says and tells its limits.
public interface HouseApi extends Api {
  @Override
  default boolean tellsLimits() {
    return true;
  }

  @Override
  default boolean compresses() {
    return true;
  }

  @Override
  default Response answer(Problem problem, Request request) {
    return HouseStyle.answer(problem, request);
  }

  @Override
  default Response options(Request request, List<String> allowed) {
    return HouseStyle.options(request, allowed);
  }

  @Override
  default Response finish(Request request, Response response) {
    return HouseStyle.finish(request, HouseStyle.keepable(request, response));
  }
}
